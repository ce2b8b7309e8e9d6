import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { openBook } from '#lib/learning/deidentify/book.ts';
import { deidentified, sensitiveValues } from '#lib/learning/deidentify/deidentify.ts';
import { NAME_PARTS, ORDINARY_WORDS, PLAIN_PARTS } from '#lib/learning/deidentify/ordinary-words.ts';
import { taggedPages, tagName } from '#lib/learning/exports/tagged-pages.ts';
import { isMersMin, isUniversalLoanIdentifier } from '#lib/pipeline/rules/check-digits.ts';
import { paperOf } from '#tests/support/exported-papers.ts';

const drawOf =
  (seed: string) =>
  (text: string): number =>
    createHash('sha256').update(`${seed}/${text}`).digest().readUInt32BE(0);

const PAPER = paperOf({
  documentId: 'd1',
  fileName: 'Castellanos closing.pdf',
  pages: [
    [
      'NOTE April 15, 2013 Loan No. 0048812345 MIN 1000123-0000456789-5',
      'I, Ramon A. Castellanos-Ruiz and WILL YOUNG, promise to pay U.S. $211,000.00 to Quillfeather',
      'Savings Bank, N.A. at a yearly rate of 4.125% for 360 months',
      '1438 Tamsin Street, Harrowgate, IL 62701 in the county of Dunmarrow',
      'Will the borrower pay? CASTELLANOS will pay on the 15th day of June, 2013 and every month',
      'until May 1, 2043. Write to 1438 Tamsin or ramon@castellanos.com, (217) 555-013-9944',
      'Paid by R. Castellanos for MIN 100012300004567895 and #0048812345. Mortgage Electronic Registration Systems, Inc.',
      'ULI 5493001KJTIIGC8Y1R12ABCDEF0012345678 SSN 123-45-6789 Form 3200 1/01',
    ],
  ],
  values: [
    ['lenderName', 'Quillfeather / Savings Bank, N.A.'],
    ['borrowerName', 'Ramon A. Castellanos-Ruiz'],
    ['borrowerName', 'WILL YOUNG'],
    ['loanNumber', '0048812345'],
    ['mersMin', '1000123-0000456789-5'],
    ['noteAmount', '$211,000.00'],
    ['noteRatePercent', '4.125%'],
    ['loanTermMonths', '360 months'],
    ['noteDate', 'April 15, 2013'],
    ['loanMaturityDate', 'May 1, 2043'],
    ['propertyAddress', '1438 Tamsin Street, Harrowgate, IL 62701'],
    ['propertyCounty', 'Dunmarrow'],
    ['nomineeName', 'Mortgage Electronic Registration Systems, Inc.'],
  ],
});

function done(example: TrainingExample, seed = 'one', others: readonly TrainingExample[] = []): TrainingExample {
  const values = [example, ...others].flatMap(({ fields }) => sensitiveValues(fields));
  return deidentified(example, openBook(values, drawOf(seed)), drawOf(seed));
}
const wordsOf = ({ pages }: TrainingExample): string[] => pages.flatMap(({ words }) => words.map(({ text }) => text));
const textOf = (example: TrainingExample): string => wordsOf(example).join(' ');
const runsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

describe('a de-identified document', () => {
  const after = done(PAPER);

  test('holds no telling word of a person, company, address or number that somebody labelled', () => {
    const nominee = new Set(runsOf('Mortgage Electronic Registration Systems, Inc.'));
    const isTelling = (run: string): boolean =>
      run.length > 1 && !ORDINARY_WORDS.has(run) && !NAME_PARTS.has(run) && !PLAIN_PARTS.has(run) && !nominee.has(run);
    const labelled = PAPER.fields.filter(({ key }) => !['money', 'percent', 'duration', 'date'].includes(FIELDS[key].kind));
    const telling = new Set(labelled.flatMap(({ text }) => runsOf(text)).filter(isTelling));
    expect(telling.size).toBeGreaterThanOrEqual(12);
    const left = [...runsOf(JSON.stringify(after.fields)), ...runsOf(textOf(after)), ...runsOf(after.fileName)].filter((run) =>
      telling.has(run),
    );
    expect(left).toEqual([]);
  });

  test('has as many words, in the same places and the same case', () => {
    const [before, now] = [PAPER.pages[0]?.words ?? [], after.pages[0]?.words ?? []];
    expect(now.map(({ box }) => box)).toEqual(before.map(({ box }) => box));
    const caseOf = (text: string): string =>
      text
        .replace(/\p{Lu}+/gu, 'A')
        .replace(/\p{Ll}+/gu, 'a')
        .replace(/\d+/g, '0');
    expect(now.map(({ text }) => caseOf(text))).toEqual(before.map(({ text }) => caseOf(text)));
  });

  test('gives a name the same surrogate wherever it is printed, and labels the same words', () => {
    const words = wordsOf(PAPER);
    const now = wordsOf(after);
    const surname = now[words.indexOf('Castellanos-Ruiz')]?.split('-')[0] ?? '';
    expect(now[words.indexOf('CASTELLANOS')]).toBe(surname.toUpperCase());
    expect(now[words.indexOf('Castellanos')]).toBe(surname);
    const tagsOf = (example: TrainingExample) => taggedPages(example).map(({ tags }) => tags.map(tagName));
    expect(tagsOf(after)).toEqual(tagsOf(PAPER));
    expect(textOf(after)).toContain(after.fields.find(({ key }) => key === 'borrowerName')?.text);
  });

  test('replaces a name of ordinary words where it stands, and leaves the words elsewhere', () => {
    expect(textOf(after)).not.toMatch(/WILL YOUNG/);
    expect(textOf(after)).toMatch(/Will the borrower pay/);
  });

  test('moves all days by the same whole weeks, also those that nobody labelled', () => {
    const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const dayOf = (example: TrainingExample, key: string): string => example.fields.find((field) => field.key === key)?.value ?? '';
    const moved = days(dayOf(PAPER, 'noteDate'), dayOf(after, 'noteDate'));
    expect(Math.abs(moved) % 7).toBe(0);
    expect(Math.abs(moved)).toBeGreaterThanOrEqual(182);
    expect(days(dayOf(PAPER, 'loanMaturityDate'), dayOf(after, 'loanMaturityDate'))).toBe(moved);
    const spelled = /on the (\d+\w\w day of \w+, \d{4}) and/.exec(textOf(after))?.[1] ?? '';
    expect(days('2013-06-15', KINDS.date.parse(spelled) ?? '')).toBe(moved);
  });

  test('keeps check digits right, and a number the same with and without its hyphens', () => {
    const min = after.fields.find(({ key }) => key === 'mersMin')?.text ?? '';
    expect(min).toMatch(/^\d{7}-\d{10}-\d$/);
    expect([PAPER.fields.find(({ key }) => key === 'mersMin')?.text ?? '', min].map(isMersMin)).toEqual([true, true]);
    expect(textOf(after)).toContain(min.replaceAll('-', ''));
    const loan = after.fields.find(({ key }) => key === 'loanNumber')?.text ?? '';
    expect(textOf(after)).toContain(`#${loan}`);
  });

  test('keeps amounts, rates, terms, states, the registry of mortgages and what tells a form', () => {
    expect(textOf(after)).toContain('$211,000.00');
    expect(textOf(after)).toMatch(/4\.125% for 360 months/);
    expect(textOf(after)).toMatch(/, IL 627\d\d in the county of/);
    expect(textOf(after)).toContain('Mortgage Electronic Registration Systems, Inc.');
    expect(textOf(after)).toContain('Form 3200 1/01');
  });

  test('replaces numbers and mail addresses that nobody labelled', () => {
    expect(textOf(after)).not.toMatch(/123-45-6789|555-013-9944|ramon@/);
    expect(textOf(after)).toMatch(/SSN \d{3}-\d{2}-\d{4}/);
  });

  test('is another one with another secret, and the same with the same', () => {
    expect(done(PAPER)).toEqual(after);
    expect(textOf(done(PAPER, 'two'))).not.toBe(textOf(after));
    expect(after.documentId).not.toContain('d1');
  });
});

test('papers of a loan share surrogates: a name that only one of them labels is replaced in the other', () => {
  const other = paperOf({ documentId: 'd2', pages: [['Statement for Ramon Castellanos of Harrowgate']], values: [] });
  const [note, statement] = [done(PAPER, 'one', [other]), done(other, 'one', [PAPER])];
  const [, , first = '', last = ''] = wordsOf(statement);
  expect([first, last]).not.toContain('Ramon');
  expect(textOf(note)).toContain(`${first} `);
  expect(textOf(note)).toContain(last);
  expect(textOf(note)).toContain(wordsOf(statement).at(-1));
});

test('a ULI stays one', () => {
  const uli = '5493001KJTIIGC8Y1R12ABCDEF00123456';
  const base = uli;
  for (let check = 1; check < 98; check++) {
    const text = `${base}${String(check).padStart(2, '0')}`;
    if (!isUniversalLoanIdentifier(text)) continue;
    const paper = paperOf({ documentId: 'd3', pages: [[`ULI ${text}`]], values: [['universalLoanIdentifier', text]] });
    const [, surrogate = ''] = wordsOf(done(paper));
    expect(surrogate).not.toBe(text);
    expect(isUniversalLoanIdentifier(surrogate)).toBe(true);
    return;
  }
  expect.unreachable('some check digits fit');
});
