import { z } from 'zod';
import { checkResultSchema } from './check.ts';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';
import { issueSchema } from './issue.ts';
import { memoryNoteSchema } from './memory.ts';

export const SOURCES = ['rules', 'model', 'memory', 'person'] as const;

/** Another answer that was found and not given, and what spoke against it. */
export const runnerUpSchema = z.object({
  value: z.string(),
  text: z.string(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema).min(1),
  /** 0..1, on the scale of `confidence`. */
  confidence: z.number().min(0).max(1),
  foundBy: z.string(),
  /** A sentence for people. */
  against: z.string(),
});

export type RunnerUp = z.infer<typeof runnerUpSchema>;

/** Why a rule answered what it did. */
export const explanationSchema = z.object({
  /** The words on the page that led to the value; null where the value explains itself. */
  anchor: z.object({ text: z.string(), page: z.number().int().positive(), box: boxSchema }).nullable(),
  /** How the value lies to the anchor, in words: "right of", "below", "in the sentence", ... */
  relation: z.string(),
  /** Best first. */
  runnersUp: z.array(runnerUpSchema),
  /** What documents of the same layout say for it, where any do. */
  memory: memoryNoteSchema.optional(),
});
export type Explanation = z.infer<typeof explanationSchema>;

/**
 * A value with its evidence. `value` is normalised by the field's kind, `text` is as printed, `page` counts from 1,
 * `box` is the union of `boxes` (one a line); `confidence` 0..1; `foundBy` names the rule or the model version.
 */
export const extractedFieldSchema = z.object({
  key: fieldKeySchema,
  value: z.string(),
  text: z.string(),
  page: z.number().int().positive(),
  box: boxSchema,
  boxes: z.array(boxSchema).min(1),
  confidence: z.number().min(0).max(1),
  source: z.enum(SOURCES),
  agreement: z.boolean(),
  documentType: documentTypeSchema,
  foundBy: z.string(),
  explanation: explanationSchema.optional(),
});
export type ExtractedField = z.infer<typeof extractedFieldSchema>;

/** One document inside the file: `pages` is first and last, both included, as printed to people. */
export const typedRangeSchema = z.object({
  type: documentTypeSchema,
  pages: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  confidence: z.number().min(0).max(1),
});
export type TypedRange = z.infer<typeof typedRangeSchema>;

/** What `extract` answers: CLI, API and browser give the same JSON. */
export const extractionResultSchema = z.object({
  document: z.object({
    fileName: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.number().int().min(0),
    types: z.array(typedRangeSchema),
  }),
  fields: z.array(extractedFieldSchema),
  /** What rules and model answered and memory replaced or took away; left out where it did neither. */
  overruled: z.array(extractedFieldSchema).optional(),
  issues: z.array(issueSchema),
  /** What the checks found; empty in extractions from before there were any. */
  checks: z.array(checkResultSchema).default([]),
  model: z.object({ version: z.string().nullable(), rules: z.string() }),
  timings: z.record(z.string(), z.number()),
});
export type ExtractionResult = z.infer<typeof extractionResultSchema>;
