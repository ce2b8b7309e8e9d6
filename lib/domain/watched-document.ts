import { z } from 'zod';
import { CORRECTION_ACTIONS } from './correction.ts';
import { documentTypeSchema } from './document-types/key.ts';
import { type TypedRange, typedRangeSchema } from './extraction.ts';
import { fieldKeySchema } from './field.ts';
import { documentIndexOfPage } from './review.ts';

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

/** A value of the machine, as far as it is watched. */
const readValueSchema = watchedValueSchema.extend({ page: z.number().int().positive() });
/** The last answer of a slot; `withdrawn` = taken back. */
const answeredSchema = z.object({
  slot: z.string(),
  fieldKey: fieldKeySchema,
  documentType: documentTypeSchema,
  action: z.enum([...CORRECTION_ACTIONS, 'withdrawn']),
});

/** A document as it is stored: its values in order of answer, and what people last answered of each slot. */
export const storedWatchSchema = watchedDocumentSchema.omit({ types: true, textSource: true, changes: true, values: true }).extend({
  ranges: z.array(typedRangeSchema),
  sources: z.array(z.enum(WATCHED_SOURCES)),
  approved: z.boolean(),
  values: z.array(readValueSchema),
  answers: z.array(answeredSchema),
});
export type StoredWatch = z.infer<typeof storedWatchSchema>;

/** What is watched of a stored document. */
export function watchedDocument({ ranges, sources, approved, values, answers, ...rest }: StoredWatch): WatchedDocument {
  return {
    ...rest,
    types: ranges.length > 0 ? ranges.map(({ type }) => type) : ['other'],
    textSource: sourceOf(sources),
    values: values.map(({ page: _page, ...value }) => value),
    changes: approved ? changesOf(ranges, values, answers) : null,
  };
}

function sourceOf(sources: StoredWatch['sources']): WatchedDocument['textSource'] {
  const read = new Set(sources.filter((source) => source !== 'none'));
  if (read.size > 1 || read.has('mixed')) return 'mixed';
  return [...read][0] ?? 'none';
}

function changesOf(
  ranges: readonly TypedRange[],
  values: StoredWatch['values'],
  answers: StoredWatch['answers'],
): NonNullable<WatchedDocument['changes']> {
  const answered = new Map(answers.filter(({ action }) => action !== 'withdrawn').map((answer) => [answer.slot, answer.action]));
  const seen = new Map<string, number>();
  const read = values.map(({ fieldKey, documentType, page }) => {
    const group = `${documentIndexOfPage(ranges, page)}/${fieldKey}`;
    const ordinal = seen.get(group) ?? 0;
    seen.set(group, ordinal + 1);
    return { slot: `${group}/${ordinal}`, fieldKey, documentType };
  });
  const slots = new Set(read.map(({ slot }) => slot));
  const added = answers.filter(({ slot, action }) => !slots.has(slot) && (action === 'added' || action === 'corrected'));
  return [
    ...read.map(({ slot, ...value }) => ({ ...value, changed: (answered.get(slot) ?? 'confirmed') !== 'confirmed' })),
    ...added.map(({ fieldKey, documentType }) => ({ fieldKey, documentType, changed: true })),
  ];
}
