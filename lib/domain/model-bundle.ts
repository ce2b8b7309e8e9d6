import { z } from 'zod';
import { DOCUMENT_TYPES, documentTypeSchema } from './document-types/key.ts';
import { FIELD_KEYS, type FieldKey, fieldKeySchema } from './field.ts';
import { FIELDS } from './fields.ts';

/** Fields that the token classifier learns to find; the others are told by rules alone. */
export const MODELLED_KEYS: readonly FieldKey[] = FIELD_KEYS.filter((key) => FIELDS[key].modelled);

/** The labels of the token classifier in the order of its outputs: `O`, then `B-` and `I-` of every modelled field (BIO2). */
export const NER_LABELS: readonly string[] = ['O', ...MODELLED_KEYS.flatMap((key) => [`B-${key}`, `I-${key}`])];

/** `labels.json` of a bundle: what its numbers mean, and how its input is cut. */
export const bundleLabelsSchema = z.object({
  labelSchemaVersion: z.number().int().positive(),
  ner: z.array(z.string()).min(1),
  pageTypes: z.array(documentTypeSchema).min(1),
  /** Word pieces in a window, `[CLS]` and `[SEP]` included. */
  window: z.number().int().positive(),
  /** Word pieces that two windows after one another share. */
  overlap: z.number().int().min(0),
  /** Boxes are whole numbers 0..`boxScale`, relative to the page as shown. */
  boxScale: z.number().int().positive(),
});
export type BundleLabels = z.infer<typeof bundleLabelsSchema>;

/** What a new bundle says in `labels.json`. */
export const CURRENT_PAGE_TYPES = DOCUMENT_TYPES;

/** A monotone step function: confidence at and above `from` (raw), linear between points (isotonic regression). */
export const isotonicSchema = z.array(z.object({ raw: z.number(), probability: z.number().min(0).max(1) })).min(2);
export type Isotonic = z.infer<typeof isotonicSchema>;

export const ANSWERERS = ['rules', 'model', 'combined'] as const;
export type Answerer = (typeof ANSWERERS)[number];

/**
 * `calibration.json` of a bundle: how rules and model are judged together. `weights` belong to the evidence of
 * `lib/pipeline/judge`; `shipped` says who answers a field where that is not the combination; `thresholds` is the confidence
 * from which a value is accepted unseen (99.5 % precision on the calibration split).
 */
export const bundleCalibrationSchema = z.object({
  rules: z.string(),
  weights: z.record(z.string(), z.number()),
  curves: z.record(z.string(), isotonicSchema),
  shipped: z.partialRecord(fieldKeySchema, z.enum(ANSWERERS)),
  thresholds: z.partialRecord(fieldKeySchema, z.number().min(0).max(1)),
  threshold: z.number().min(0).max(1),
});
export type BundleCalibration = z.infer<typeof bundleCalibrationSchema>;
