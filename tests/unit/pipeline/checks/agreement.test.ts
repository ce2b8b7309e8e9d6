import { describe, expect, test } from 'vitest';
import { checkResultSchema } from '#lib/domain/check.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { alike } from '#lib/pipeline/checks/alike.ts';
import { checkLoan, checksOf } from '#lib/pipeline/checks/run-checks.ts';
import { fileOf } from './papers.ts';

test.each<[FieldKey, string, string, boolean]>([
  ['borrowerName', 'Marguerite A. Okonjo', 'MARGUERITE OKONJO', true],
  ['borrowerName', 'Marguerite Anne Okonjo', 'Marguerite A. Okonjo', true],
  ['borrowerName', 'Okonjo, Marguerite', 'Marguerite Okonjo', true],
  ['borrowerName', 'Marguerite Okonjo Jr.', 'Marguerite Okonjo', true],
  ['borrowerName', 'Marguerite B. Okonjo', 'Marguerite A. Okonjo', false],
  ['borrowerName', 'Desmond Okonjo', 'Marguerite Okonjo', false],
  ['borrowerName', 'Marguerite Okonjo', 'Marguerite Halloway', false],
  ['lenderName', 'Bluestem Savings Bank', 'BLUESTEM SAVINGS BANK, N.A.', true],
  ['lenderName', 'Copperleaf Home Lending, LLC', 'Copperleaf Home Lending', true],
  ['lenderName', 'Copperleaf Home Lending, LLC', 'Copperleaf Home Loans, LLC', false],
  ['propertyAddress', '12 Kettle Creek Lane, Bend, OR 97702', '12 Kettle Creek Ln. Bend, OR 97702-1234', true],
  ['propertyAddress', '12 Kettle Creek Lane, Bend, OR', '12 Kettle Creek Lane, Bend, OR 97702', true],
  ['propertyAddress', '12 Kettle Creek Lane, Bend, OR 97702', '21 Kettle Creek Lane, Bend, OR 97702', false],
  ['propertyAddress', '12 Kettle Creek Lane, Bend, OR 97701', '12 Kettle Creek Lane, Bend, OR 97702', false],
  ['propertyAddress', '12 Kettle Creek Lane, Bend, Oregon 97702', '12 KETTLE CREEK LN, BEND, OR 97702', true],
  ['propertyAddress', '9 Old Foundry Street, Wheeling, West Virginia', '9 Old Foundry St, Wheeling, WV 26003', true],
  ['propertyAddress', '9 Old Foundry Street, Wheeling, Virginia', '9 Old Foundry St, Wheeling, WV 26003', false],
  ['propertyAddress', '12 Kettle Creek Lane', '12 Kettle Creek Ln, Bend, OR 97702', true],
  ['propertyAddress', '12 Kettle Creek Lane', '121 Kettle Creek Ln, Bend, OR 97702', false],
  ['loanNumber', '0012345678', '12345678', true],
  ['loanNumber', '12345678', '12345687', false],
  ['noteAmount', '211000.00', '211000.00', true],
  ['noteAmount', '211000.00', '211000.01', false],
])('%s: "%s" and "%s" say the same: %s', (key, a, b, same) => {
  expect(alike(FIELDS[key].kind, a, b)).toBe(same);
  expect(alike(FIELDS[key].kind, b, a)).toBe(same);
});

const note = (values: Parameters<typeof fileOf>[0][number]['values'], fileName?: string) => fileOf([{ type: 'note', values }], fileName);
const disclosure = (values: Parameters<typeof fileOf>[0][number]['values'], fileName?: string) =>
  fileOf([{ type: 'closing-disclosure', values }], fileName);

describe('the papers of a loan', () => {
  test('agree where every paper says the same', () => {
    const results = checkLoan([
      note({ noteAmount: '90000.00', loanNumber: '77-1' }),
      disclosure({ noteAmount: '90000.00', loanNumber: '771' }),
    ]);
    expect(results.map(({ passed, sentence }) => [passed, sentence])).toEqual([
      [true, 'Loan amount: 2 documents say the same.'],
      [true, 'Loan number: 2 documents say the same.'],
    ]);
  });

  test('differ with both pieces of evidence, each with its file and page', () => {
    const [result] = checkLoan([note({ noteAmount: '90000.00' }, 'Note.pdf'), disclosure({ noteAmount: '99000.00' }, 'CD.pdf')]);
    expect(result).toMatchObject({
      check: 'agree-across-documents',
      passed: false,
      sentence:
        'Loan amount differs: $90,000.00 on the promissory note (Note.pdf, page 1); $99,000.00 on the Closing Disclosure (CD.pdf, page 1).',
    });
    expect(result?.values.map(({ value, fileName }) => [value, fileName])).toEqual([
      ['90000.00', 'Note.pdf'],
      ['99000.00', 'CD.pdf'],
    ]);
    expect(checkResultSchema.parse(result)).toEqual(result);
  });

  test('show the odd one out last', () => {
    const [result] = checkLoan([disclosure({ loanNumber: '2' }), note({ loanNumber: '1' }), disclosure({ loanNumber: '1' })]);
    expect(result?.values.at(-1)?.value).toBe('2');
  });

  test('name three sides of a conflict in the sentence and all in the values', () => {
    const [result] = checkLoan(['1', '2', '3', '4', '5'].map((loanNumber) => note({ loanNumber })));
    expect(result?.sentence).toMatch(/; and 2 other answers\.$/);
    expect(result?.values).toHaveLength(5);
  });

  test('may name only some of the borrowers, but no other ones', () => {
    const both = { borrowerName: ['Marguerite Okonjo', 'Desmond Kaminski'] };
    const passed = (other: readonly string[]) => checkLoan([note(both), disclosure({ borrowerName: other })])[0]?.passed;
    expect(passed(['Desmond Kaminski'])).toBe(true);
    expect(passed(['DESMOND KAMINSKI', 'MARGUERITE OKONJO'])).toBe(true);
    expect(passed(['Desmond Kaminski', 'Priscilla Halloway'])).toBe(false);
  });

  test('are compared within one file too, and not where only one paper says it', () => {
    const packet = fileOf([
      { type: 'note', values: { lenderName: 'Bluestem Savings Bank', noteRatePercent: '4' } },
      { type: 'closing-disclosure', values: { lenderName: 'Copperleaf Home Lending, LLC' } },
    ]);
    const across = checksOf(packet).filter(({ check }) => check === 'agree-across-documents');
    expect(across.map(({ passed }) => passed)).toEqual([false]);
    expect(across[0]?.sentence).toContain('on the promissory note (page 1)');
  });

  test('give nothing without values', () => {
    expect(checksOf({ fields: [], types: [] })).toEqual([]);
    expect(checkLoan([])).toEqual([]);
  });
});
