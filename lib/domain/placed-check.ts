import { z } from 'zod';
import { type CheckedValue, type CheckResult, checkedValueSchema, checkResultSchema } from './check.ts';

/** A checked value with the file it stands in. */
export const placedValueSchema = checkedValueSchema.extend({ documentId: z.string(), fileName: z.string() });
export type PlacedValue = z.infer<typeof placedValueSchema>;

/** The outcome of a check on one file or across the files of a loan, with the way to every value. */
export const placedCheckSchema = checkResultSchema.extend({ values: z.array(placedValueSchema).min(1) });
export type PlacedCheck = z.infer<typeof placedCheckSchema>;

/** Tells the outcomes of one file apart: the same check may look at several documents. */
export const keyOfCheck = ({ check, values }: PlacedCheck): string =>
  [check, ...values.map(({ documentId, key, page }) => `${documentId} ${key} ${page}`)].join('/');

/** A file whose values were checked. */
export interface PlacedFile {
  documentId: string;
  fileName: string;
  fields: readonly CheckedValue[];
}

const isSame = (a: CheckedValue, b: CheckedValue): boolean => a.key === b.key && a.page === b.page && a.text === b.text;

/**
 * The file of a value: of several with one name the first that says so and was not given to an equal value before; without a
 * name the first of all.
 */
function fileOf(value: CheckedValue, files: readonly PlacedFile[], before: readonly PlacedValue[]): PlacedFile {
  const given = new Set(before.filter((other) => isSame(other, value)).map(({ documentId }) => documentId));
  const named = files.filter(({ fileName, documentId }) => fileName === value.fileName && !given.has(documentId));
  const file = named.find(({ fields }) => fields.some((field) => isSame(field, value))) ?? named[0] ?? files[0];
  if (!file) throw new Error('checks were placed without a file');
  return file;
}

function placed(check: CheckResult, files: readonly PlacedFile[]): PlacedCheck {
  const values: PlacedValue[] = [];
  for (const value of check.values) {
    const { documentId, fileName } = fileOf(value, files, values);
    values.push({ ...value, documentId, fileName });
  }
  return { ...check, values };
}

/** What a check that compares documents compares. */
const subjectOf = ({ check, values }: CheckResult): string => `${check} ${values[0]?.key}`;
const COMPARES: readonly CheckResult['check'][] = ['agree-across-documents', 'note-before-recording'];

/**
 * The checks to show with one file, `files[0]`: its own, and those across the files of its loan in which it has a part. What
 * the loan compares is not told once more for the file alone. Failed ones come first.
 */
export function placedChecks(files: readonly PlacedFile[], own: readonly CheckResult[], ofLoan: readonly CheckResult[]): PlacedCheck[] {
  const self = files[0]?.documentId;
  const across = ofLoan
    .map((check) => placed(check, files))
    .filter(
      ({ values }) => values.some(({ documentId }) => documentId === self) && new Set(values.map((value) => value.documentId)).size > 1,
    );
  const told = new Set(across.filter(({ check }) => COMPARES.includes(check)).map(subjectOf));
  const alone = own.filter((check) => !told.has(subjectOf(check))).map((check) => placed(check, files.slice(0, 1)));
  return [...alone, ...across].sort((a, b) => Number(a.passed) - Number(b.passed));
}
