import { z } from 'zod';
import { documentTypeSchema } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';

/** How the words of a file came about: `mixed` = some pages by OCR. */
export const WATCHED_SOURCES = ['text-layer', 'ocr', 'mixed', 'none'] as const;

/** A value that the machine answered. */
const watchedValueSchema = z.object({
  fieldKey: fieldKeySchema,
  documentType: documentTypeSchema,
  /** 0..1 */
  confidence: z.number().min(0).max(1),
  /** Whether rules and model proposed different values; null where no model read it. */
  disputed: z.boolean().nullable(),
});

/** A value of an approved document and whether a person changed it: gave another, added it, or took it away. */
const watchedChangeSchema = z.object({ fieldKey: fieldKeySchema, documentType: documentTypeSchema, changed: z.boolean() });

/** What is watched of one file that was read: figures and keys only, never its text. */
export const watchedDocumentSchema = z.object({
  documentId: z.string().min(1),
  createdAt: z.date(),
  /** Of the documents in the file, in order of their pages. */
  types: z.array(documentTypeSchema),
  /** Its first lender, as printed; null when none was read. */
  lender: z.string().nullable(),
  textSource: z.enum(WATCHED_SOURCES),
  /** Mean confidence of the pages read by OCR, 0..1; null without any. */
  ocrConfidence: z.number().min(0).max(1).nullable(),
  wordsPerPage: z.number().min(0).nullable(),
  values: z.array(watchedValueSchema),
  /** Null until the document is approved. */
  changes: z.array(watchedChangeSchema).nullable(),
  /** Milliseconds by stage; null where it was not measured. */
  timings: z.object({
    /** Reading a page, mean. */
    readPage: z.number().min(0).nullable(),
    /** From upload to the first answer. */
    answer: z.number().min(0).nullable(),
    /** From the answer to the approval. */
    wait: z.number().min(0).nullable(),
    /** Of people's attention. */
    review: z.number().min(0).nullable(),
  }),
});
export type WatchedDocument = z.infer<typeof watchedDocumentSchema>;
