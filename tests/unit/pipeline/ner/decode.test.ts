import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { Word } from '#lib/domain/page.ts';
import { decode } from '#lib/pipeline/ner/decode.ts';
import type { ModelPage } from '#lib/pipeline/ner/model-candidate.ts';
import { printedValue } from '#lib/pipeline/ner/printed-value.ts';
import { bestPath, spansOf } from '#lib/pipeline/ner/viterbi.ts';

const words = (text: string): Word[] =>
  text.split(' ').map((part) => ({ text: part, box: [0, 0, 1, 1], confidence: 1, source: 'text-layer', line: 0 }));

type Shares = Readonly<Record<string, number>>;
/** A word's row: the shares named, the rest `O`. */
function row(shares: Shares): Float32Array {
  const cells = new Float32Array(NER_LABELS.length);
  for (const [label, share] of Object.entries(shares)) cells[NER_LABELS.indexOf(label)] = share;
  cells[0] = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0);
  return cells;
}
const pageOf = (text: string) => ({ number: 1, words: words(text) });
const modelOf = (rows: readonly Shares[]): ModelPage => ({ number: 1, labels: rows.map(row), pageTypes: {} });

describe('the best path', () => {
  test('never has an inside label that does not follow its own field', () => {
    // Numbers without a pattern, the same each time.
    let state = 17;
    const next = (): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    for (let page = 0; page < 20; page += 1) {
      const rows = Array.from({ length: 60 }, () => Float32Array.from(NER_LABELS, () => next() ** 6));
      const path = bestPath(rows, NER_LABELS.length).map((label) => NER_LABELS[label] ?? '');
      expect(path).toHaveLength(60);
      for (const [index, label] of path.entries()) {
        if (!label.startsWith('I-')) continue;
        expect([`B-${label.slice(2)}`, label]).toContain(path[index - 1]);
      }
    }
  });

  test('of no words is empty', () => {
    expect(bestPath([], NER_LABELS.length)).toEqual([]);
  });

  test.each<[string, Shares[], [FieldKey, number, number][]]>([
    [
      'two values side by side',
      [{ 'B-borrowerName': 0.9 }, { 'B-borrowerName': 0.9 }],
      [
        ['borrowerName', 0, 1],
        ['borrowerName', 1, 2],
      ],
    ],
    // It has nothing to go on from; decoding gives it as a less likely value.
    ['an inside label first', [{ 'I-noteAmount': 0.9 }, {}], []],
    // The field changes without a beginning: one of the two gives way.
    ['a change of field', [{ 'B-lenderName': 0.9 }, { 'I-lenderName': 0.5, 'I-servicerName': 0.45 }], [['lenderName', 0, 2]]],
    ['a value at the end', [{}, { 'B-closingDate': 0.8 }], [['closingDate', 1, 2]]],
  ])('reads %s', (_, rows, expected) => {
    const spans = spansOf(bestPath(rows.map(row), NER_LABELS.length));
    expect(spans).toEqual(expected.map(([key, from, to]) => ({ key, from, to })));
  });
});

describe('a printed value', () => {
  test.each<[FieldKey, string, string | undefined, string | undefined]>([
    ['noteAmount', '$212,500.00', '212500.00', '$212,500.00'],
    ['noteAmount', 'U.S. $212,500.00.', '212500.00', 'U.S. $212,500.00'],
    ['cashToCloseAmount', '($212,500.00)', '-212500.00', '($212,500.00)'],
    ['cashToCloseAmount', '-$8,373.85', '-8373.85', '-$8,373.85'],
    ['cashToCloseAmount', '-$ 8,373.85.', '-8373.85', '-$ 8,373.85'],
    ['cashToCloseAmount', '- Cash $8,373.85', '8373.85', '$8,373.85'],
    ['noteAmount', '-$212,500.00', '212500.00', '$212,500.00'],
    ['noteAmount', '($212,500.00', '212500.00', '$212,500.00'],
    ['noteAmount', '$212,500.00 (the', '212500.00', '$212,500.00'],
    ['noteAmount', 'of $212,500.00 plus interest', '212500.00', '$212,500.00'],
    ['noteAmount', 'plus interest', undefined, undefined],
    ['noteRatePercent', '4.250 %,', '4.25', '4.250 %'],
    ['noteDate', 'March 3, 2021,', '2021-03-03', 'March 3, 2021'],
    ['noteDate', 'dated March 3, 2021', '2021-03-03', 'March 3, 2021'],
    ['noteDate', '31 of', undefined, undefined],
    ['assigneeName', 'Decatur State Bank, of', 'Decatur State Bank', 'Decatur State Bank'],
    ['lenderName', 'by The Farmers Bank, a', 'The Farmers Bank', 'The Farmers Bank'],
    ['lenderName', 'Trail State Bank *\u2014s', 'Trail State Bank', 'Trail State Bank'],
    ['borrowerName', 'To, Robert A', 'To, Robert A', 'To, Robert A'],
    ['lenderName', 'to and by', undefined, undefined],
    ['borrowerName', 'Ada Quill,', 'Ada Quill', 'Ada Quill'],
    ['borrowerName', 'Ada Quill Jr.', 'Ada Quill Jr.', 'Ada Quill Jr.'],
    ['lenderName', '"Harbor Light Bank, N.A."', 'Harbor Light Bank, N.A.', 'Harbor Light Bank, N.A.'],
    ['lenderName', 'Harbor Light Mortgage.', 'Harbor Light Mortgage', 'Harbor Light Mortgage'],
    ['lenderName', 'Harbor (Light) Bank', 'Harbor (Light) Bank', 'Harbor (Light) Bank'],
    ['propertyAddress', '12 Elm St, Dayton, OH 45402.', '12 Elm St, Dayton, OH 45402', '12 Elm St, Dayton, OH 45402'],
    ['mersMin', '1000123-0000456789-4;', '1000123-0000456789-4', '1000123-0000456789-4'],
    ['loanTermMonths', '360 months', '360', '360 months'],
  ])('%s: “%s”', (key, text, value, printed) => {
    const found = printedValue(key, words(text));
    expect(found?.value).toBe(value);
    expect(found?.text).toBe(printed);
    expect(found?.words.map((word) => word.text).join(' ')).toBe(printed);
  });
});

describe('decoding', () => {
  test('gives the value with its words, mean and weakest share', () => {
    const page = pageOf('between Ada Quill, and');
    const [found, ...others] = decode(
      page,
      modelOf([{}, { 'B-borrowerName': 0.9 }, { 'I-borrowerName': 0.5, 'B-borrowerName': 0.2 }, {}]),
      'note',
    );
    expect(found).toMatchObject({ key: 'borrowerName', value: 'Ada Quill', text: 'Ada Quill' });
    expect(found?.words.map(({ word, page }) => [word.text, page])).toEqual([
      ['Ada', 1],
      ['Quill', 1],
    ]);
    expect(found?.probability).toBeCloseTo(0.8, 5);
    expect(found?.weakest).toBeCloseTo(0.7, 5);
    expect(others).toEqual([]);
  });

  test('gives what is second best as well, when it is likely enough', () => {
    const page = pageOf('03/01/2021');
    const shares = { 'B-noteDate': 0.6, 'B-loanMaturityDate': 0.3, 'B-firstPaymentDate': 0.05 };
    const found = decode(page, modelOf([shares]), 'note');
    expect(found.map(({ key, value, probability }) => [key, value, Math.round(probability * 100)])).toEqual([
      ['noteDate', '2021-03-01', 60],
      ['loanMaturityDate', '2021-03-01', 30],
    ]);
  });

  test('leaves out fields that the type does not carry, and what its kind cannot read', () => {
    const page = pageOf('$99.00 soon');
    const shares = [{ 'B-payoffAmount': 0.9 }, { 'B-noteDate': 0.9 }];
    expect(decode(page, modelOf(shares), 'note')).toEqual([]);
    expect(decode(page, modelOf(shares), 'payoff-statement').map(({ key }) => key)).toEqual(['payoffAmount']);
  });

  test.each([
    ['$80, 700. 00', 0, '80700.00'],
    ['borrowed $80, 700. 00 (the', 2, '80700.00'],
    ['of 245, 500.00) with', 1, '245500.00'],
    ['$33:, 600.00, filed', 1, '33600.00'],
  ])('takes in the pieces that recognition tore from an amount: “%s”', (text, labelled, value) => {
    const torn = words(text).map((word, place): Word => ({ ...word, box: [place * 0.1, 0.1, place * 0.1 + 0.095, 0.12], source: 'ocr' }));
    const rows = torn.map((_, place): Shares => (place === labelled ? { 'B-noteAmount': 0.8 } : {}));
    const [found] = decode({ number: 1, words: torn }, modelOf(rows), 'note');
    expect(found?.value).toBe(value);
    expect(found?.probability).toBeCloseTo(0.8, 5);
  });

  test('of words other than the scored ones is an error', () => {
    expect(() => decode(pageOf('one two'), modelOf([{}]), 'note')).toThrow('page 1');
  });

  test.each<[FieldKey, string, string, string]>([
    ['borrowerName', 'aman KIRBY D. HASLEY', 'KIRBY D. HASLEY', 'aman KIRBY D. HASLEY'],
    ['borrowerName', 'van den Berg ied', 'van den Berg', 'van den Berg ied'],
    ['lenderName', 'THE BANK OF ELM, amdve aungm', 'THE BANK OF ELM', 'THE BANK OF ELM, amdve aungm'],
    [
      'propertyAddress',
      'pee 12 Elm Rd, | Unit I, ied Erie, PA 16501',
      '12 Elm Rd, Unit I, Erie, PA 16501',
      'pee 12 Elm Rd, | Unit I, ied Erie, PA 16501',
    ],
    [
      'propertyAddress',
      '12 Rue de la Paix, Box 4 Erie, PA 16501',
      '12 Rue de la Paix, Box 4 Erie, PA 16501',
      '12 Rue de la Paix, Box 4 Erie, PA 16501',
    ],
    ['lenderName', 'Granite Title & Escrow, inc', 'Granite Title & Escrow, inc', 'Granite Title & Escrow, inc'],
  ])('words in lower case that recognition made of dirt are no part of %s “%s”', (key, text, recognised, printed) => {
    const of = (source: Word['source']) =>
      printedValue(
        key,
        words(text).map((word) => ({ ...word, source })),
      )?.value;
    expect([of('ocr'), of('text-layer')]).toEqual([recognised, printed]);
  });

  test('a minus that a blank parts from its amount belongs to what is brought to the closing, and to no other amount', () => {
    const line = words('Cash -$ 25,755.17').map((word, index): Word => ({ ...word, box: [index / 20, 0.1, index / 20 + 0.045, 0.12] }));
    const read = (key: FieldKey) =>
      decode({ number: 1, words: line }, modelOf([{}, {}, { [`B-${key}`]: 0.9 }]), 'loan-estimate').map(({ value }) => value);
    expect(read('cashToCloseAmount')).toEqual(['-25755.17']);
    expect(read('noteAmount')).toEqual(['25755.17']);
  });
});
