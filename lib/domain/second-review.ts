import { z } from 'zod';
import { type CurrentValue, slotOf } from './correction.ts';
import { documentTypeSchema } from './document-types/key.ts';
import type { TypedRange } from './extraction.ts';
import { fieldKeySchema } from './field.ts';
import { FIELDS } from './fields.ts';
import { boxSchema } from './geometry.ts';
import { KINDS } from './kinds/table.ts';
import { missingAnswers, parseSlot } from './review.ts';

/** What one person says about one slot, frozen: a value, or that there is none, or none that can be read. */
export const answeredSlotSchema = z.object({
  slot: z.string(),
  fieldKey: fieldKeySchema,
  documentType: documentTypeSchema,
  said: z.enum(['value', 'absent', 'unreadable']),
  /** Whether the value is the machine's own. */
  asRead: z.boolean(),
  value: z.string().optional(),
  text: z.string().optional(),
  page: z.number().int().positive().optional(),
  boxes: z.array(boxSchema).optional(),
});
export type AnsweredSlot = z.infer<typeof answeredSlotSchema>;

/** Values as a person vouches for them: what nobody touched counts as the machine read it. */
export const answeredSlots = (values: readonly CurrentValue[], types: readonly TypedRange[]): AnsweredSlot[] =>
  values.flatMap((current) => {
    const documentType = types[current.documentIndex]?.type;
    return documentType ? [answeredSlot(current, documentType)] : [];
  });

function answeredSlot(current: CurrentValue, documentType: AnsweredSlot['documentType']): AnsweredSlot {
  const { slot, fieldKey, status, value, text, page, boxes, predicted } = current;
  const said = status === 'absent' || status === 'unreadable' ? status : 'value';
  const asRead = said === 'value' && predicted !== undefined && value !== undefined && isEqual(fieldKey, predicted.value, value);
  const evidence = { ...(value !== undefined && { value }), ...(text !== undefined && { text }), ...(page !== undefined && { page }) };
  return { slot, fieldKey, documentType, said, asRead, ...evidence, ...(boxes && { boxes: [...boxes] }) };
}

/** One question that both people answered; a person who said nothing of a value that the other added means it is absent. */
export interface ComparedAnswer {
  /** Of the first person's answer where there is one. */
  slot: string;
  fieldKey: AnsweredSlot['fieldKey'];
  documentType: AnsweredSlot['documentType'];
  first?: AnsweredSlot;
  second?: AnsweredSlot;
  alike: boolean;
}

/**
 * Two people's answers side by side, in the order of the first one's. Values of a field with several are paired by what they
 * say before they are paired by slot, since two people may add the same names in another order.
 */
export function comparedAnswers(first: readonly AnsweredSlot[], second: readonly AnsweredSlot[]): ComparedAnswer[] {
  const left = new Map(first.map((answer) => [answer.slot, answer]));
  const right = new Map(second.map((answer) => [answer.slot, answer]));
  const pairs: ComparedAnswer[] = [];
  const take = (a: AnsweredSlot | undefined, b: AnsweredSlot | undefined): void => {
    const either = a ?? b;
    if (!either) return;
    if (a) left.delete(a.slot);
    if (b) right.delete(b.slot);
    const { fieldKey, documentType } = either;
    pairs.push({ slot: either.slot, fieldKey, documentType, ...(a && { first: a }), ...(b && { second: b }), alike: areAlike(a, b) });
  };
  for (const a of first) {
    const b = right.get(a.slot);
    if (b && areAlike(a, b)) take(a, b);
  }
  for (const a of [...left.values()]) {
    if (!FIELDS[a.fieldKey].many) continue;
    const b = [...right.values()].find((other) => sharesField(a, other) && a.said === 'value' && areAlike(a, other));
    if (b) take(a, b);
  }
  for (const a of [...left.values()]) take(a, right.get(a.slot));
  for (const b of [...right.values()]) take(undefined, b);
  return pairs.filter(({ first: a, second: b }) => a?.said === 'value' || b?.said === 'value' || (a !== undefined && b !== undefined));
}

const sharesField = (a: AnsweredSlot, b: AnsweredSlot): boolean =>
  a.fieldKey === b.fieldKey && parseSlot(a.slot)?.documentIndex === parseSlot(b.slot)?.documentIndex;

const isEqual = (key: AnsweredSlot['fieldKey'], a: string, b: string): boolean => KINDS[FIELDS[key].kind].equal(a, b);

/** Whether two people say the same: the same value by the field's kind, or both that there is none. */
export function areAlike(a: AnsweredSlot | undefined, b: AnsweredSlot | undefined): boolean {
  const [said, other] = [a?.said ?? 'absent', b?.said ?? 'absent'];
  if (said !== other) return false;
  if (said !== 'value' || !a || !b) return true;
  return a.value !== undefined && b.value !== undefined && isEqual(a.fieldKey, a.value, b.value);
}

/** What a second reader has not answered yet: values that the machine gave, and core fields without any. */
export function unanswered(
  types: readonly TypedRange[],
  values: readonly CurrentValue[],
  coreOf: Parameters<typeof missingAnswers>[2],
): { slot: string; fieldKey: AnsweredSlot['fieldKey'] }[] {
  const untouched = values.filter(({ status }) => status === 'predicted').map(({ slot, fieldKey }) => ({ slot, fieldKey }));
  const missing = missingAnswers(types, values, coreOf).map(({ documentIndex, fieldKey }) => ({
    slot: slotOf(documentIndex, fieldKey, 0),
    fieldKey,
  }));
  return [...untouched, ...missing];
}

/**
 * Whether a document is among those that two people read: a number drawn from its id alone lies below the share (0..1). The
 * same document is drawn again with the same share, and stays drawn with a larger one.
 */
export const isSampled = (documentId: string, share: number): boolean => drawn(documentId) < share;

/** 0..1 from a text: FNV-1a (Fowler, Noll, Vo), then the finaliser of MurmurHash3, since FNV's upper bits are not even. */
function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}
