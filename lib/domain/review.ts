import type { CheckedValue } from './check.ts';
import { type Correction, type CorrectionInput, type CurrentValue, currentValues, type Slotted, slotOf, slotted } from './correction.ts';
import type { DocumentType } from './document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from './document-types/table.ts';
import type { ExtractionResult, TypedRange } from './extraction.ts';
import { type FieldKey, fieldKeySchema } from './field.ts';

/** Which document of the packet a page lies in, from 0; a page of no range belongs to the first. */
export function documentIndexOfPage(types: readonly TypedRange[], page: number): number {
  const index = types.findIndex(({ pages: [first, last] }) => first <= page && page <= last);
  return index === -1 ? 0 : index;
}

/** The machine's answers with their slots. */
export const slottedResult = (result: ExtractionResult): Slotted[] =>
  slotted(result.fields, (field) => documentIndexOfPage(result.document.types, field.page));

/** The documents of a file; a file without any typed range is one document of type `other`. */
export const typedRangesOf = ({ document }: { document: Pick<ExtractionResult['document'], 'types' | 'pages'> }): TypedRange[] =>
  document.types.length > 0 ? document.types : [{ type: 'other', pages: [1, Math.max(1, document.pages)], confidence: 0 }];

export interface ParsedSlot {
  documentIndex: number;
  fieldKey: FieldKey;
  /** Which value of a field with several, from 0. */
  ordinal: number;
}

/** Takes a slot's name apart; undefined when it is not one. */
export function parseSlot(slot: string): ParsedSlot | undefined {
  const [index, key, ordinal, ...rest] = slot.split('/');
  const fieldKey = fieldKeySchema.safeParse(key);
  if (!fieldKey.success || rest.length > 0 || !isCount(index) || !isCount(ordinal)) return undefined;
  const parsed = { documentIndex: Number(index), fieldKey: fieldKey.data, ordinal: Number(ordinal) };
  return slotOf(parsed.documentIndex, parsed.fieldKey, parsed.ordinal) === slot ? parsed : undefined;
}

const isCount = (text: string | undefined): boolean => text !== undefined && /^\d{1,4}$/.test(text);

/** What is wrong with the slot of a correction, in a sentence; undefined when it names a place in this file. */
export function slotProblem(correction: CorrectionInput, types: readonly TypedRange[], pageCount: number): string | undefined {
  const slot = parseSlot(correction.slot);
  if (slot?.fieldKey !== correction.fieldKey) return `${correction.slot} is not a slot of ${correction.fieldKey}.`;
  const type = types[slot.documentIndex]?.type;
  if (!type) return `The file has no document number ${slot.documentIndex + 1}.`;
  if (type !== correction.documentType)
    return `Document ${slot.documentIndex + 1} of the file is a ${type}, not a ${correction.documentType}.`;
  const page = 'page' in correction ? correction.page : undefined;
  return page !== undefined && page > pageCount ? `The file has no page ${page}; it has ${pageCount}.` : undefined;
}

export interface MissingAnswer {
  documentIndex: number;
  documentType: DocumentType;
  fieldKey: FieldKey;
}

/** The core fields that have neither a value nor a person's word that they are absent or unreadable. */
export function missingAnswers(
  types: readonly TypedRange[],
  values: readonly CurrentValue[],
  coreOf: (type: DocumentType) => readonly FieldKey[],
): MissingAnswer[] {
  const answered = new Set(
    values.filter((value) => value.value !== undefined || value.correction).map((value) => `${value.documentIndex}/${value.fieldKey}`),
  );
  return types.flatMap(({ type }, documentIndex) =>
    coreOf(type)
      .filter((fieldKey) => !answered.has(`${documentIndex}/${fieldKey}`))
      .map((fieldKey) => ({ documentIndex, documentType: type, fieldKey })),
  );
}

/** Lowest confidence of a core field, 0..1; a core field that was not found counts 0. The order of the review queue. */
export function lowestCoreConfidence({ document, fields }: ExtractionResult): number {
  const confidences = document.types.flatMap(({ type, pages: [first, last] }) =>
    DOCUMENT_TYPE_TABLE[type].core.map((key) => {
      const found = fields.filter((field) => field.key === key && first <= field.page && field.page <= last);
      return found.length > 0 ? Math.min(...found.map(({ confidence }) => confidence)) : 0;
    }),
  );
  return confidences.length > 0 ? Math.min(...confidences) : 0;
}

/** The values as they are now, as checks look at them; one without a place counts on the first page of its document. */
export function checkedValuesOf(result: ExtractionResult, corrections: readonly Correction[]): CheckedValue[] {
  const types = typedRangesOf(result);
  return currentValues(slottedResult(result), corrections).flatMap(({ fieldKey, documentIndex, value, text, page, predicted }) => {
    const range = types[documentIndex];
    if (!range || value === undefined || text === undefined) return [];
    return [{ key: fieldKey, value, text, page: page ?? predicted?.page ?? range.pages[0], documentType: range.type }];
  });
}
