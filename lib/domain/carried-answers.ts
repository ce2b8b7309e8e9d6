import { type Correction, type CorrectionInput, type CurrentValue, currentValues, type Slotted, slotOf } from './correction.ts';
import { DOCUMENT_TYPE_TABLE } from './document-types/table.ts';
import type { ExtractionResult, TypedRange } from './extraction.ts';
import type { FieldKey } from './field.ts';
import { FIELDS } from './fields.ts';
import { KINDS } from './kinds/table.ts';
import { documentIndexOfPage, parseSlot, slottedResult, typedRangesOf } from './review.ts';

export interface CarriedAnswers {
  /** The answers of people as answers to the new extraction, each with the one it came from. */
  kept: { from: CurrentValue; answer: CorrectionInput }[];
  /** Answers without a place in the new split; they stay in the history. */
  lost: CurrentValue[];
}

/** Where an answer goes: a document of the new split. */
interface Target {
  documentIndex: number;
  range: TypedRange;
  /** Whether all its pages were pages of the answer's old document. */
  within: boolean;
}

/**
 * What becomes of people's answers when a file is split anew. An answer goes to the document that now holds its page; given
 * without a page, to the one that holds the first page of its old document. It is kept when that document is of a type that
 * carries the field, save `absent` of a document that grew: the new pages were not looked at. A confirmed value stays confirmed
 * where the machine finds it again, and is kept as a person's own where it does not.
 */
export function carriedAnswers(before: ExtractionResult, corrections: readonly Correction[], after: ExtractionResult): CarriedAnswers {
  const predictions = slottedResult(after);
  const carried: CarriedAnswers = { kept: [], lost: [] };
  for (const value of currentValues(slottedResult(before), corrections)) {
    if (!value.correction) continue;
    const target = targetOf(value, typedRangesOf(before), typedRangesOf(after));
    const answer = target && placed(value, target, predictions, carried);
    if (answer) carried.kept.push({ from: value, answer });
    else if (!target || !isMoot(value, target, carried)) carried.lost.push(value);
  }
  return carried;
}

function targetOf(value: CurrentValue, oldTypes: readonly TypedRange[], types: readonly TypedRange[]): Target | undefined {
  const [first, last] = oldTypes[value.documentIndex]?.pages ?? [1, 1];
  const documentIndex = documentIndexOfPage(types, value.page ?? value.predicted?.page ?? first);
  const range = types[documentIndex];
  if (!range || !DOCUMENT_TYPE_TABLE[range.type].fields.includes(value.fieldKey)) return undefined;
  return { documentIndex, range, within: first <= range.pages[0] && range.pages[1] <= last };
}

/** The answer for its slot in the new extraction; undefined when it cannot stand there. */
function placed(
  value: CurrentValue,
  target: Target,
  predictions: readonly Slotted[],
  { kept }: CarriedAnswers,
): CorrectionInput | undefined {
  const { fieldKey, status } = value;
  const { many } = FIELDS[fieldKey];
  const used = new Set(kept.map(({ answer }) => answer.slot));
  const open = predictions.filter(
    ({ slot, documentIndex, field }) => documentIndex === target.documentIndex && field.key === fieldKey && !used.has(slot),
  );
  const found = (wanted: string | undefined): Slotted | undefined => open.find(({ field }) => isEqual(fieldKey, field.value, wanted));
  const again = found(value.value) ?? found(value.predicted?.value);
  if (status === 'absent' && !again && (!target.within || (many && value.predicted))) return undefined;
  const prediction = again ?? (many ? undefined : open[0]);
  const slot = prediction?.slot ?? freeSlot(target.documentIndex, fieldKey, [...predictions.map((one) => one.slot), ...used]);
  if (used.has(slot) || isRepeated(value, target, kept)) return undefined;
  return answerAt(value, { fieldKey, documentType: target.range.type, slot }, prediction);
}

/** The same answer for another slot. */
function answerAt(
  { status, value, text, page, boxes, fieldKey, correction }: CurrentValue,
  subject: Pick<CorrectionInput, 'slot' | 'fieldKey' | 'documentType'>,
  prediction: Slotted | undefined,
): CorrectionInput {
  if (status === 'absent') return { action: 'absent', ...subject };
  if (status === 'unreadable') {
    const at = correction && 'page' in correction ? correction.page : undefined;
    return { action: 'unreadable', ...subject, ...(at !== undefined && { page: at }) };
  }
  if (value === undefined || text === undefined) throw new Error(`the ${status} ${fieldKey} has no value`);
  if (status === 'confirmed' && isEqual(fieldKey, value, prediction?.field.value)) return { action: 'confirmed', ...subject };
  const place = page !== undefined && boxes ? { page, boxes } : {};
  return { action: prediction ? 'corrected' : 'added', ...subject, value, text, ...place };
}

/** Whether nothing is lost with an answer: the same value was kept already, or a value was refused that is not given any more. */
const isMoot = (value: CurrentValue, target: Target, { kept }: CarriedAnswers): boolean =>
  isRepeated(value, target, kept) || (FIELDS[value.fieldKey].many && value.status === 'absent');

const isRepeated = ({ fieldKey, value, status }: CurrentValue, { documentIndex }: Target, kept: CarriedAnswers['kept']): boolean =>
  kept.some(({ from, answer }) => {
    if (from.fieldKey !== fieldKey || parseSlot(answer.slot)?.documentIndex !== documentIndex) return false;
    return value === undefined || from.value === undefined ? from.status === status : isEqual(fieldKey, value, from.value);
  });

const isEqual = (key: FieldKey, a: string, b: string | undefined): boolean => b !== undefined && KINDS[FIELDS[key].kind].equal(a, b);

/** The first slot of a field in a document that is not taken; a field with one value has but one. */
function freeSlot(documentIndex: number, key: FieldKey, slots: readonly string[]): string {
  const ordinals = slots.flatMap((slot) => {
    const parsed = parseSlot(slot);
    return parsed?.documentIndex === documentIndex && parsed.fieldKey === key ? [parsed.ordinal] : [];
  });
  return slotOf(documentIndex, key, FIELDS[key].many ? Math.max(-1, ...ordinals) + 1 : 0);
}
