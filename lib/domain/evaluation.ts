import { z } from 'zod';
import { SPLITS } from './dataset.ts';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';
import { ANSWERERS } from './model-bundle.ts';

export const EVALUATION_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export const newEvaluationSchema = z.object({
  modelVersionId: z.uuid(),
  datasetVersionId: z.uuid(),
  split: z.enum(SPLITS).default('test'),
});
export type NewEvaluation = z.infer<typeof newEvaluationSchema>;

/** How the pages of a document came: read from its text layer, from good pictures, or from one that is hard to read. */
export const SCAN_QUALITIES = ['born-digital', 'good-scan', 'poor-scan'] as const;
export type ScanQuality = (typeof SCAN_QUALITIES)[number];

const placeSchema = z.object({ page: z.number().int().positive(), boxes: z.array(boxSchema) });

const judgedFieldSchema = z.object({
  key: fieldKeySchema,
  /** The document is not done without it. */
  core: z.boolean(),
  judged: z.array(z.object({ value: z.string(), confidence: z.number(), correct: z.boolean(), place: placeSchema.nullable() })),
  /** As printed. */
  missed: z.array(z.string()),
});
export type JudgedField = z.infer<typeof judgedFieldSchema>;

/** What one answerer said about a document, held against its labels. */
const judgedAnswerSchema = z.object({
  documentType: documentTypeSchema.nullable(),
  fields: z.array(judgedFieldSchema),
  /** All labelled core fields were answered above their thresholds: it would pass unseen. */
  accepted: z.boolean(),
});
export type JudgedAnswer = z.infer<typeof judgedAnswerSchema>;

/** One document of an evaluation, with what it takes to count, to compare and to look at it. */
export const evaluatedDocumentSchema = z.object({
  documentIndex: z.number().int().min(0),
  documentType: documentTypeSchema,
  /** First and last page in its file. */
  pages: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  /** By its label; null = none is labelled. */
  lender: z.string().nullable(),
  textSource: z.enum(['text-layer', 'ocr', 'mixed', 'none']),
  quality: z.enum(SCAN_QUALITIES),
  /** Labels with their places, where they have one. */
  labels: z.array(z.object({ key: fieldKeySchema, text: z.string(), place: placeSchema.nullable() })),
  absent: z.array(fieldKeySchema),
  by: z.object({ combined: judgedAnswerSchema, rules: judgedAnswerSchema, model: judgedAnswerSchema }),
  /** The model threw on its file, and rules alone answered. */
  modelFailed: z.boolean(),
  /** Milliseconds a page of its file: model, rules and judging. */
  msPerPage: z.number().min(0),
});
export type EvaluatedDocument = z.infer<typeof evaluatedDocumentSchema>;

/** By what an evaluation is cut into slices. */
export const DIMENSIONS = ['field', 'type', 'lender', 'text-source', 'quality'] as const;
export const dimensionSchema = z.enum(DIMENSIONS);
export type Dimension = z.infer<typeof dimensionSchema>;

/** A slice by its name in the report. */
export const sliceBatchSchema = z.object({ dimension: dimensionSchema, name: z.string().min(1).max(200) });

const intervalSchema = z.tuple([z.number(), z.number()]);

export const sliceFiguresSchema = z.object({
  /** A field key, a type, a lender, …; what the dimension has. */
  name: z.string(),
  /** That have a label of it. */
  documents: z.number().int().min(0),
  /** Labelled values: n. */
  support: z.number().int().min(0),
  tp: z.number().int().min(0),
  fp: z.number().int().min(0),
  fn: z.number().int().min(0),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** 95 % of the F1, by bootstrap over documents. */
  interval: intervalSchema,
});
export type SliceFigures = z.infer<typeof sliceFiguresSchema>;

/** A share with its Wilson interval of 95 %. */
export const shareFiguresSchema = z.object({ count: z.number().int(), of: z.number().int(), value: z.number(), interval: intervalSchema });
export type ShareFigures = z.infer<typeof shareFiguresSchema>;

export const sourceReportSchema = z.object({
  all: sliceFiguresSchema,
  core: sliceFiguresSchema,
  /** Each field on the documents that are not done without it. */
  coreFields: z.array(sliceFiguresSchema),
  slices: z.record(dimensionSchema, z.array(sliceFiguresSchema)),
  typeAccuracy: shareFiguresSchema,
  /** Documents whose labelled core fields are all right. */
  coreDocuments: shareFiguresSchema,
  /** Documents that would pass unseen, and of these those with a wrong value. */
  straightThrough: shareFiguresSchema,
  falseAccept: shareFiguresSchema,
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

/** What a finished evaluation says; `combined` is how documents are read. */
export const evaluationReportSchema = z.object({
  version: z.literal(1),
  documents: z.number().int().min(0),
  pages: z.number().int().min(0),
  by: z.record(z.enum(ANSWERERS), sourceReportSchema),
  /** Milliseconds a page on the machine that evaluated. */
  msPerPage: z.object({ median: z.number(), p95: z.number() }),
  /** Bytes of all files of the bundle. */
  bundleBytes: z.number().int().min(0),
  /** Documents that the model could not read. */
  modelFailed: z.number().int().min(0),
});
export type EvaluationReport = z.infer<typeof evaluationReportSchema>;
