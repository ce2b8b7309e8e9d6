import type { CheckedValue, CheckResult } from '#lib/domain/check.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { checkAgreement } from './agreement.ts';
import { type CheckedDocument, type DocumentCheck, findValue } from './checked-document.ts';
import { checkMaturity, checkRecording, noteBeforeRecording } from './dates.ts';
import { checkMin } from './min.ts';
import { checkPayment } from './payment.ts';
import { checkRate } from './rate.ts';
import { checkUli } from './uli.ts';
import { checkWordsEqualDigits } from './words-equal-digits.ts';
import { checkZip } from './zip.ts';

const DOCUMENT_CHECKS: readonly DocumentCheck[] = Object.freeze([
  checkMin,
  checkUli,
  checkWordsEqualDigits,
  checkPayment,
  checkMaturity,
  checkRecording,
  checkRate,
  checkZip,
]);

/** A file with its current values: the machine's, or a person's where there is one. An extracted field is such a value. */
export interface CheckedFile {
  fields: readonly CheckedValue[];
  /** The documents in the file. */
  types: readonly TypedRange[];
  /** Its words; without them the amount in words is not compared, and a loan counts as of level payments unless a field says otherwise. */
  pages?: readonly ReadPage[];
  /** Named in the sentences about several files. */
  fileName?: string;
}

function documentsIn({ fields, types, pages, fileName }: CheckedFile): CheckedDocument[] {
  return types.map(({ type, pages: [first, last] }) => ({
    type,
    values: fields
      .filter(({ page }) => page >= first && page <= last)
      .map(({ key, value, text, page, documentType }) => ({ key, value, text, page, documentType, ...(fileName && { fileName }) })),
    ...(pages && { pages: pages.filter(({ number }) => number >= first && number <= last) }),
  }));
}

/** The note's date against the recordings of papers that do not say it themselves. */
function checkRecordings(documents: readonly CheckedDocument[]): CheckResult[] {
  const note = documents.filter(({ type }) => type === 'note').map((document) => findValue(document, 'noteDate'))[0];
  if (!note) return [];
  return documents.flatMap((document) => {
    const recorded = findValue(document, 'recordedDate');
    return recorded && !findValue(document, 'noteDate') ? [noteBeforeRecording(note, recorded)] : [];
  });
}

const acrossDocuments = (documents: readonly CheckedDocument[]): CheckResult[] => [
  ...checkAgreement(documents),
  ...checkRecordings(documents),
];

/** Everything that can be checked in one file without a model: each document by itself, and the documents of a packet against each other. */
export function checksOf(file: CheckedFile): CheckResult[] {
  const documents = documentsIn(file);
  return [...documents.flatMap((document) => DOCUMENT_CHECKS.flatMap((check) => check(document))), ...acrossDocuments(documents)];
}

/** The documents of one loan, in one file or several, against each other: agreement, and the note's date before every recording. */
export const checkLoan = (files: readonly CheckedFile[]): CheckResult[] => acrossDocuments(files.flatMap(documentsIn));
