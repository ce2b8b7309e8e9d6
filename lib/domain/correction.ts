import { z } from 'zod';
import { documentTypeSchema } from './document-types/key.ts';
import type { ExtractedField } from './extraction.ts';
import { type FieldKey, fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';

export const CORRECTION_ACTIONS = ['confirmed', 'corrected', 'added', 'absent', 'unreadable'] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

const evidence = {
  value: z.string().min(1),
  text: z.string().min(1),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema).min(1),
};
const subject = {
  fieldKey: fieldKeySchema,
  documentType: documentTypeSchema,
  /** Stable name of the value this answers: `<documentIndex>/<fieldKey>/<ordinal>`, ordinal from 0. */
  slot: z.string().min(3),
};

/**
 * What a person answered for one slot; append-only, the last one of a slot counts. A corrected or added value may come
 * without a place on the page (typed only): `page` and `boxes` are then left out, and it is no training span.
 */
export const correctionInputSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('confirmed'), ...subject }),
  z.object({
    action: z.literal('corrected'),
    ...subject,
    value: evidence.value,
    text: evidence.text,
    page: evidence.page.optional(),
    boxes: evidence.boxes.optional(),
  }),
  z.object({
    action: z.literal('added'),
    ...subject,
    value: evidence.value,
    text: evidence.text,
    page: evidence.page.optional(),
    boxes: evidence.boxes.optional(),
  }),
  z.object({ action: z.literal('absent'), ...subject }),
  z.object({ action: z.literal('unreadable'), ...subject, page: evidence.page.optional() }),
  // The answer before is taken back: the slot is as the machine left it, and nobody has looked at it.
  z.object({ action: z.literal('withdrawn'), ...subject }),
]);
export type CorrectionInput = z.infer<typeof correctionInputSchema>;

/** A stored correction: an input with its place in time. `sequence` grows with every correction of a document. */
export type Correction = CorrectionInput & { sequence: number };

/** One answer of the machine with its slot. */
export interface Slotted {
  slot: string;
  /** Which document of the packet, from 0. */
  documentIndex: number;
  field: ExtractedField;
}

export interface CurrentValue {
  slot: string;
  fieldKey: FieldKey;
  documentIndex: number;
  /** What the machine answered, if it did. */
  predicted?: ExtractedField;
  /** The last answer of a person, if any. */
  correction?: Correction;
  /** `predicted` = nobody looked yet. */
  status: 'predicted' | CorrectionAction;
  /** Undefined when absent or unreadable. */
  value?: string;
  text?: string;
  page?: number;
  boxes?: ExtractedField['boxes'];
}

export const slotOf = (documentIndex: number, key: FieldKey, ordinal: number): string => `${documentIndex}/${key}/${ordinal}`;

/** Gives every extracted field its slot: document of the packet, key, ordinal in order of answer. */
export function slotted(fields: readonly ExtractedField[], documentIndexOf: (field: ExtractedField) => number): Slotted[] {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const documentIndex = documentIndexOf(field);
    const group = `${documentIndex}/${field.key}`;
    const ordinal = seen.get(group) ?? 0;
    seen.set(group, ordinal + 1);
    return { slot: slotOf(documentIndex, field.key, ordinal), documentIndex, field };
  });
}

/** What counts now: the machine's answers, overruled slot by slot by the last correction, unless it takes those before it back. In order of slot appearance. */
export function currentValues(predictions: readonly Slotted[], corrections: readonly Correction[]): CurrentValue[] {
  const last = new Map<string, Correction>();
  for (const correction of [...corrections].sort((a, b) => a.sequence - b.sequence)) last.set(correction.slot, correction);
  for (const [slot, { action }] of last) if (action === 'withdrawn') last.delete(slot);
  const predicted = predictions.map(({ slot, documentIndex, field }) => currentValue(slot, documentIndex, field, last.get(slot)));
  const known = new Set(predictions.map((prediction) => prediction.slot));
  const added = [...last.values()]
    .filter((correction) => !known.has(correction.slot))
    .map((correction) => currentValue(correction.slot, Number(correction.slot.split('/')[0]), undefined, correction));
  return [...predicted, ...added];
}

function currentValue(
  slot: string,
  documentIndex: number,
  predicted: ExtractedField | undefined,
  correction: Correction | undefined,
): CurrentValue {
  const fieldKey = correction?.fieldKey ?? predicted?.key;
  if (!fieldKey) throw new Error(`slot ${slot} has neither a prediction nor a correction`);
  const base = { slot, fieldKey, documentIndex, ...(predicted && { predicted }), ...(correction && { correction }) };
  if (correction && (correction.action === 'absent' || correction.action === 'unreadable')) return { ...base, status: correction.action };
  if (correction && (correction.action === 'corrected' || correction.action === 'added')) {
    const { value, text, page, boxes } = correction;
    return { ...base, status: correction.action, value, text, ...(page !== undefined && { page }), ...(boxes && { boxes }) };
  }
  if (!predicted) return { ...base, status: 'absent' };
  const { value, text, page, boxes } = predicted;
  return { ...base, status: correction ? 'confirmed' : 'predicted', value, text, page, boxes };
}
