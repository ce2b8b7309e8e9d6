import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Truth } from '#lib/domain/truth.ts';
import type { ComposedPaper } from './families/family.ts';
import type { PrintedValue } from './paper/rendered.ts';

/** Whether two printed texts give one value. */
function saysTheSame(key: FieldKey, a: string, b: string): boolean {
  const kind = KINDS[FIELDS[key].kind];
  const [left, right] = [kind.parse(a), kind.parse(b)];
  return left !== null && right !== null ? kind.equal(left, right) : a === b;
}

/**
 * What a reader should find on a paper: every value once, as it is first printed. A modelled field that the type carries and
 * that is printed nowhere is absent; of one that only rules tell (a ticked box, a title) nothing is claimed unless it is stated.
 */
export function truthOf(documentType: DocumentType, printed: readonly PrintedValue[], stated: ComposedPaper['stated'] = {}): Truth {
  const fields: Partial<Record<FieldKey, string[]>> = {};
  const add = (key: FieldKey, text: string): void => {
    const known = fields[key] ?? [];
    if (!known.some((other) => saysTheSame(key, other, text))) fields[key] = [...known, text];
  };
  for (const { key, text } of printed) add(key, text);
  for (const [key, texts] of Object.entries(stated)) for (const text of texts) add(key as FieldKey, text);
  const absent = DOCUMENT_TYPE_TABLE[documentType].fields.filter((key) => !fields[key] && FIELDS[key].modelled);
  return { documentType, fields, absent };
}
