import { describe, expect, test } from 'vitest';
import { carriedAnswers } from '#lib/domain/carried-answers.ts';
import type { Correction, CorrectionInput } from '#lib/domain/correction.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { ExtractedField, ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';

const box: Box = [0.1, 0.1, 0.2, 0.2];
const place = (page: number) => ({ page, boxes: [box] });

const field = (key: FieldKey, value: string, page: number): ExtractedField => ({
  key,
  value,
  text: value,
  ...place(page),
  box,
  confidence: 0.9,
  source: 'rules',
  agreement: false,
  documentType: 'note',
  foundBy: 'a-rule',
});

/** A file of four pages. */
const result = (types: [DocumentType, number, number][], fields: ExtractedField[]): ExtractionResult => ({
  document: {
    fileName: 'a.pdf',
    sha256: '0'.repeat(64),
    pages: 4,
    types: types.map(([type, first, last]) => ({ type, pages: [first, last], confidence: 1 })),
  },
  fields,
  issues: [],
  checks: [],
  model: { version: null, rules: 'test' },
  timings: {},
});

const corrections = (...inputs: CorrectionInput[]): Correction[] => inputs.map((input, index) => ({ ...input, sequence: index + 1 }));
const on = (slot: string, documentType: DocumentType = 'note') => ({ slot, fieldKey: slot.split('/')[1] as FieldKey, documentType });

const lender = field('lenderName', 'Alder Bank', 3);
const one = result([['note', 1, 4]], [lender]);
const two = (fields: ExtractedField[] = [lender]) =>
  result(
    [
      ['note', 1, 2],
      ['security-instrument', 3, 4],
    ],
    fields,
  );

const carriedTo = (after: ExtractionResult, ...inputs: CorrectionInput[]) => {
  const { kept, lost } = carriedAnswers(one, corrections(...inputs), after);
  return { kept: kept.map(({ answer }) => answer), lost: lost.map(({ fieldKey, status }) => `${fieldKey} ${status}`) };
};

describe('an answer, when the file is split anew', () => {
  test('follows its page into the document that now holds it', () => {
    const corrected = { value: 'Birch Bank', text: 'Birch Bank', ...place(3) };
    const { kept, lost } = carriedTo(two(), { action: 'corrected', ...on('0/lenderName/0'), ...corrected });
    expect(kept).toEqual([{ action: 'corrected', ...on('1/lenderName/0', 'security-instrument'), ...corrected }]);
    expect(lost).toEqual([]);
  });

  test('stays a confirmation where the machine finds the value again', () => {
    const { kept } = carriedTo(two(), { action: 'confirmed', ...on('0/lenderName/0') });
    expect(kept).toEqual([{ action: 'confirmed', ...on('1/lenderName/0', 'security-instrument') }]);
  });

  test.each<[string, ExtractedField[], CorrectionInput['action']]>([
    ['finds nothing', [], 'added'],
    ['finds something else', [field('lenderName', 'Cedar Bank', 4)], 'corrected'],
  ])('becomes a person’s own value where the machine now %s', (_case, fields, action) => {
    const { kept } = carriedTo(two(fields), { action: 'confirmed', ...on('0/lenderName/0') });
    expect(kept).toEqual([
      { action, ...on('1/lenderName/0', 'security-instrument'), value: 'Alder Bank', text: 'Alder Bank', ...place(3) },
    ]);
  });

  test('is named as lost when its document is now of a type without the field', () => {
    const after = result([['title', 1, 4]], []);
    expect(carriedTo(after, { action: 'confirmed', ...on('0/lenderName/0') })).toEqual({ kept: [], lost: ['lenderName confirmed'] });
  });

  test('without a page goes to the document with the first page of the old one', () => {
    const typed = { value: '2024-11-03', text: '2024-11-03' };
    const { kept } = carriedTo(two(), { action: 'added', ...on('0/noteDate/0'), ...typed });
    expect(kept).toEqual([{ action: 'added', ...on('0/noteDate/0'), ...typed }]);
  });

  test('absent holds for a part of the document, and not for one that grew', () => {
    const absent: CorrectionInput = { action: 'absent', ...on('0/noteDate/0') };
    expect(carriedTo(two(), absent).kept).toEqual([absent]);
    const grown = carriedAnswers(two(), corrections(absent), one);
    expect(grown).toMatchObject({ kept: [], lost: [{ fieldKey: 'noteDate', status: 'absent' }] });
  });

  test('absent about a value that is found again refuses it again', () => {
    const { kept } = carriedTo(two(), { action: 'absent', ...on('0/lenderName/0') });
    expect(kept).toEqual([{ action: 'absent', ...on('1/lenderName/0', 'security-instrument') }]);
  });

  test('unreadable keeps its page', () => {
    const { kept } = carriedTo(two(), { action: 'unreadable', ...on('0/lenderName/0'), page: 4 });
    expect(kept).toEqual([{ action: 'unreadable', ...on('1/lenderName/0', 'security-instrument'), page: 4 }]);
  });
});

describe('answers of several documents, when these become one', () => {
  const before = result(
    [
      ['note', 1, 2],
      ['note', 3, 4],
    ],
    [
      field('borrowerName', 'Ann Lee', 1),
      field('borrowerName', 'Ann Lee', 3),
      field('noteAmount', '100.00', 1),
      field('noteAmount', '200.00', 3),
    ],
  );
  const after = result([['note', 1, 4]], [field('borrowerName', 'Ann Lee', 1), field('noteAmount', '100.00', 1)]);
  const carried = (...inputs: CorrectionInput[]) => carriedAnswers(before, corrections(...inputs), after);

  test('are kept once where they say the same', () => {
    const { kept, lost } = carried({ action: 'confirmed', ...on('0/borrowerName/0') }, { action: 'confirmed', ...on('1/borrowerName/0') });
    expect(kept.map(({ answer }) => answer)).toEqual([{ action: 'confirmed', ...on('0/borrowerName/0') }]);
    expect(lost).toEqual([]);
  });

  test('of a field with one value are kept from the first, and the other is named as lost', () => {
    const { kept, lost } = carried({ action: 'confirmed', ...on('0/noteAmount/0') }, { action: 'confirmed', ...on('1/noteAmount/0') });
    expect(kept.map(({ answer }) => answer)).toEqual([{ action: 'confirmed', ...on('0/noteAmount/0') }]);
    expect(lost).toMatchObject([{ fieldKey: 'noteAmount', value: '200.00' }]);
  });

  test('of a field with several values are kept side by side', () => {
    const more = { value: 'Bob Lee', text: 'Bob Lee', ...place(3) };
    const { kept } = carried(
      { action: 'confirmed', ...on('0/borrowerName/0') },
      { action: 'corrected', ...on('1/borrowerName/0'), ...more },
    );
    expect(kept.map(({ answer }) => answer)).toEqual([
      { action: 'confirmed', ...on('0/borrowerName/0') },
      { action: 'added', ...on('0/borrowerName/1'), ...more },
    ]);
  });
});

describe('the refusal of one value among several', () => {
  const before = result([['note', 1, 4]], [field('borrowerName', 'Ann Lee', 1), field('borrowerName', 'Settlement Desk', 2)]);
  const refusal = corrections({ action: 'absent', ...on('0/borrowerName/1') });

  test('is kept while the machine gives that value', () => {
    const { kept } = carriedAnswers(before, refusal, before);
    expect(kept.map(({ answer }) => answer)).toEqual([{ action: 'absent', ...on('0/borrowerName/1') }]);
  });

  test('is over, and not lost, when it does not', () => {
    const after = result([['note', 1, 4]], [field('borrowerName', 'Ann Lee', 1)]);
    expect(carriedAnswers(before, refusal, after)).toEqual({ kept: [], lost: [] });
  });
});
