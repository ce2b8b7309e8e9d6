import { z } from 'zod';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';
import { issueSchema } from './issue.ts';

export const SOURCES = ['rules', 'model', 'memory', 'person'] as const;

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
  issues: z.array(issueSchema),
  model: z.object({ version: z.string().nullable(), rules: z.string() }),
  timings: z.record(z.string(), z.number()),
});
export type ExtractionResult = z.infer<typeof extractionResultSchema>;
