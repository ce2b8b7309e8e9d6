import { z } from 'zod';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';

/** What is checked without any model. The source of each check stands with its function. */
export const CHECKS = [
  'min-check-digit',
  'uli-check-digits',
  'words-equal-digits',
  'payment-amortises',
  'maturity-follows-first-payment',
  'note-before-recording',
  'rate-in-range',
  'zip-in-state',
  'agree-across-documents',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** A value that a check looked at, with where it stands: enough to show both sides of a conflict. */
export const checkedValueSchema = z.object({
  key: fieldKeySchema,
  value: z.string(),
  text: z.string(),
  page: z.number().int().positive(),
  documentType: documentTypeSchema,
  /** The file it stands in, where a check goes over several. */
  fileName: z.string().optional(),
});

export type CheckedValue = z.infer<typeof checkedValueSchema>;

/** The outcome of one check: a sentence that a person understands, and the values it is about. What cannot be checked gives no result. */
export const checkResultSchema = z.object({
  check: z.enum(CHECKS),
  passed: z.boolean(),
  sentence: z.string().min(1),
  values: z.array(checkedValueSchema).min(1),
});
export type CheckResult = z.infer<typeof checkResultSchema>;
