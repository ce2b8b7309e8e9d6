import { describe, expect, test } from 'vitest';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { BundleCalibration } from '#lib/domain/model-bundle.ts';
import { judge } from '#lib/pipeline/judge/judge.ts';
import type { ModelCandidate } from '#lib/pipeline/ner/model-candidate.ts';
import { proposedIn } from '#lib/pipeline/proposed.ts';
import { mersCheckDigitOf } from '#lib/pipeline/rules/check-digits.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const NOTE = `
                                   NOTE
Loan Number:  4410-77812
MIN:  1000555-0000000001-2
1. BORROWER'S PROMISE TO PAY
In return for a loan that I have received, I promise to pay U.S. $150,000.00 (this amount is called "Principal"),
plus interest, to the order of the Lender. The Lender is Quarry Road Bank, N.A.
Reference 77-120
Prior balance $149,500.00
`;
const MIN = '10005550000000001';
const pages = typedPages(NOTE);
const range = (type: DocumentType) => ({ type, pages: [1, 1] as [number, number], confidence: 0.9 });

/** The model reads these printed words of the page as a value. */
function reading(key: FieldKey, value: string, printed: string, probability = 0.97): ModelCandidate {
  const word = pages[0]?.words.find(({ text }) => text.startsWith(printed));
  if (!word) throw new Error(`${printed} is not on the page`);
  return { key, value, text: word.text, words: [{ word, page: 1 }], probability, weakest: probability };
}

const answers = (model: ModelCandidate[], judging: Partial<Parameters<typeof judge>[1]> = {}, type: DocumentType = 'note') =>
  judge({ ...proposedIn(pages, range(type), {}), model }, { version: 'reader@1', calibration: null, ...judging });
const answerOf = (fields: ReturnType<typeof answers>, key: FieldKey) => fields.filter((field) => field.key === key);

describe('rules and model together', () => {
  test('are surer of a value that both read than of one that only the rules read', () => {
    const alone = answerOf(answers([]), 'noteAmount')[0];
    const both = answerOf(answers([reading('noteAmount', '150000.00', '$150,000.00')]), 'noteAmount')[0];
    expect(both?.confidence ?? 0).toBeGreaterThan(alone?.confidence ?? 1);
    expect(both).toMatchObject({ value: '150000.00', source: 'rules', agreement: true });
  });

  test('give one value to a field that has one, and keep the other beside it with what spoke against it', () => {
    const given = answerOf(answers([reading('noteAmount', '149500.00', '$149,500.00', 0.6)]), 'noteAmount');
    expect(given.map(({ value }) => value)).toEqual(['150000.00']);
    expect(given[0]?.explanation?.runnersUp).toMatchObject([{ value: '149500.00', foundBy: 'reader@1', page: 1 }]);
    expect(given[0]?.explanation?.runnersUp[0]?.against).toMatch(/[.]$/);
  });

  test('are less sure of a number whose check digit is wrong', () => {
    const read = (value: string) => answers([reading('mersMin', value, '1000555-')], { answerer: 'model' });
    const [wrong] = answerOf(read(`${MIN}${(Number(mersCheckDigitOf(MIN)) + 1) % 10}`), 'mersMin');
    const [right] = answerOf(read(`${MIN}${mersCheckDigitOf(MIN)}`), 'mersMin');
    expect(right?.confidence ?? 0).toBeGreaterThan(0.5);
    expect(wrong?.confidence ?? 0).toBeLessThan(right?.confidence ?? 0);
  });

  test('do not give what is more likely wrong than right', () => {
    const unsure = reading('loanOriginatorName', 'Quarry', 'Quarry', 0.15);
    expect(answerOf(answers([unsure]), 'loanOriginatorName')).toEqual([]);
  });

  test('take a value for fields of the document type only', () => {
    expect(answerOf(answers([reading('payoffAmount', '150000.00', '$150,000.00')]), 'payoffAmount')).toEqual([]);
  });

  test('never give two values of the same words, also where a field has several', () => {
    const words = (count: number): ModelCandidate => {
      const from = pages[0]?.words.findIndex(({ text }) => text === 'Quarry') ?? 0;
      const taken = (pages[0]?.words ?? []).slice(from, from + count).map((word) => ({ word, page: 1 }));
      const text = taken.map(({ word }) => word.text).join(' ');
      return { key: 'borrowerName', value: text, text, words: taken, probability: 0.97, weakest: 0.97 };
    };
    expect(answerOf(answers([words(2), words(3)]), 'borrowerName')).toHaveLength(1);
  });
});

describe('who answers', () => {
  const other = reading('noteAmount', '149500.00', '$149,500.00', 0.999);
  const calibration: BundleCalibration = {
    rules: 'r',
    weights: { 'combined/always': -3, 'combined/modelFound': 6, 'model/always': 3, 'rules/always': 1 },
    curves: {
      'combined/all': [
        { raw: -3, probability: 0.1 },
        { raw: 3, probability: 0.8 },
      ],
    },
    shipped: { noteAmount: 'rules' },
    thresholds: {},
    threshold: 0.9,
  };

  test('the rules alone answer what they answer without a model', () => {
    expect(answerOf(answers([other], { answerer: 'rules' }), 'noteAmount')[0]?.value).toBe('150000.00');
  });

  test('the model alone answers what it reads, and names itself', () => {
    const [answer] = answerOf(answers([other], { answerer: 'model' }), 'noteAmount');
    expect(answer).toMatchObject({ value: '149500.00', source: 'model', foundBy: 'reader@1', agreement: false });
  });

  test('a calibration says field by field who ships', () => {
    expect(answerOf(answers([other], { calibration }), 'noteAmount')[0]?.value).toBe('150000.00');
    const together = answerOf(answers([other], { calibration: { ...calibration, shipped: {} } }), 'noteAmount')[0];
    expect(together).toMatchObject({ value: '149500.00', confidence: 0.8 });
  });
});
