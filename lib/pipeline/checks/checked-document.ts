import type { CheckedValue, CheckResult } from '#lib/domain/check.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ReadPage } from '#lib/domain/page.ts';

/** One document with its current values; `pages` are its own, where they are at hand. */
export interface CheckedDocument {
  type: DocumentType;
  values: readonly CheckedValue[];
  pages?: readonly ReadPage[];
}

/** Looks at one document. What cannot be checked gives no result. */
export type DocumentCheck = (document: CheckedDocument) => CheckResult[];

export const findValue = ({ values }: CheckedDocument, key: FieldKey): CheckedValue | undefined =>
  values.find((value) => value.key === key);

/** `promissory note`, `Closing Disclosure`: the name of a type within a sentence. */
export function spokenName(type: DocumentType): string {
  const { label } = DOCUMENT_TYPE_TABLE[type];
  const isProperName = label.split(' ').length > 1 && !/ \p{Ll}/u.test(label);
  return isProperName || /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** The words of the document in reading order. */
export const wordsOf = ({ pages = [] }: CheckedDocument): string[] => pages.flatMap(({ words }) => words.map(({ text }) => text));
