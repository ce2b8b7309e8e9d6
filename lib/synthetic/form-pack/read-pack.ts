import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type ListedForm, listedFormSchema } from '#lib/domain/listed-form.ts';
import type { PackedForm } from './packed-form.ts';

/** What a list calls a form, and what it is to us. Other forms are none of our types. */
const TYPES: readonly [says: RegExp, documentType: DocumentType][] = [
  [/^closing_disclosure/, 'closing-disclosure'],
  [/^loan_estimate/, 'loan-estimate'],
  [/^(urla|loan_application)/, 'loan-application'],
  [/^(settlement_statement|hud)/, 'settlement-statement'],
  [/^appraisal/, 'appraisal'],
  [/^mortgage_deed|^deed_of_trust$|^security/, 'security-instrument'],
  [/^(promissory_)?note$/, 'note'],
  [/^transmittal/, 'transmittal-summary'],
];

function rowOf(line: string, index: number, file: string): ListedForm {
  const row = listedFormSchema.safeParse(JSON.parse(line));
  if (row.success) return row.data;
  throw new InvalidInput(`Line ${index + 1} of ${file} is no row of a list of forms.`, 'bad_form_pack');
}

/**
 * The blank forms of a folder, by its MANIFEST.jsonl: rows with `filled` false that are PDF files with text. Throws
 * InvalidInput where there is no such list, or none of its rows is a blank form.
 */
export async function readPack(folder: string): Promise<PackedForm[]> {
  const file = path.join(folder, 'MANIFEST.jsonl');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InvalidInput(`There is no form pack in ${folder}: it has no MANIFEST.jsonl.`, 'no_form_pack', { cause });
  });
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => rowOf(line, index, file));
  const blank = rows.filter(
    (row) => row.filled === false && row.role === 'document' && row.has_text_layer === true && row.path.endsWith('.pdf'),
  );
  if (blank.length === 0) throw new InvalidInput(`${file} names no blank form.`, 'no_blank_form');
  return blank.map((row) => ({
    path: row.path,
    documentType: TYPES.find(([says]) => says.test(row.doc_type))?.[1] ?? 'other',
  }));
}
