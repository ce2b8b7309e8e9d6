import { z } from 'zod';

/** What is watched. Each has its words and its advice in `lib/learning/watching/words.ts`. */
export const METRICS = [
  'type',
  'lender',
  'new-lender',
  'text-source',
  'ocr-confidence',
  'words-per-page',
  'confidence',
  'presence',
  'disagreement',
  'correction-rate',
  'estimated-accuracy',
  'read-time',
  'answer-time',
] as const;
export const metricSchema = z.enum(METRICS);
export type MetricKey = z.infer<typeof metricSchema>;

/** How a metric is held against the reference. */
export const DETECTORS = ['psi', 'jensen-shannon', 'level', 'cusum-up', 'cusum-down'] as const;
export const detectorSchema = z.enum(DETECTORS);
export type Detector = z.infer<typeof detectorSchema>;

/** What quiet weeks drawn from the reference gave: mean and spread of a detector's greatest value, and from where on it speaks. */
const quietSchema = z.object({ mean: z.number(), deviation: z.number(), limit: z.number() });
const limitsSchema = z.partialRecord(detectorSchema, quietSchema);

/** `slice`: the `type/field` that it is of; null = everything. `measured`: documents of the reference that it was measured on. */
const about = { metric: metricSchema, slice: z.string().nullable(), measured: z.number().int().min(0), limits: limitsSchema };

/** A metric over the reference period: how often each label was there, or mean and spread of a number a document. */
export const fittedMetricSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('labels'),
    ...about,
    /** Upper edges of the buckets of a number; empty where the labels are names. */
    edges: z.array(z.number()),
    labels: z.array(z.string()),
    counts: z.array(z.number().int().min(0)),
  }),
  z.object({ kind: z.literal('number'), ...about, mean: z.number(), deviation: z.number().positive() }),
]);
export type FittedMetric = z.infer<typeof fittedMetricSchema>;

/** A reference period, frozen. */
export const watchFiguresSchema = z.object({
  version: z.literal(1),
  documents: z.number().int().min(0),
  /** Lenders of the period, as names are compared. */
  lenders: z.array(z.string()),
  metrics: z.array(fittedMetricSchema),
});
export type WatchFigures = z.infer<typeof watchFiguresSchema>;

/** A reference of fewer documents says too little about what is usual. */
export const REFERENCE_MIN = 100;

export const DRIFT_LEVELS = ['warn', 'alarm'] as const;

/** Something that moved away from the reference. */
export const driftSchema = z.object({
  metric: metricSchema,
  slice: z.string().nullable(),
  level: z.enum(DRIFT_LEVELS),
  detector: detectorSchema,
  value: z.number(),
  threshold: z.number(),
  since: z.date(),
  /** The first document of it, then those that show it most, newest first. */
  documents: z.array(z.string()),
  message: z.string(),
  advice: z.string(),
});
export type Drift = z.infer<typeof driftSchema>;
