import { describe, expect, test } from 'vitest';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { levelPayment } from '#lib/pipeline/checks/payment.ts';
import { isMersMin } from '#lib/pipeline/rules/check-digits.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { relabel } from '#tests/variants/labels.ts';
import type { Lists } from '#tests/variants/lists.ts';
import { type LabelledFields, planOf } from '#tests/variants/plan.ts';
import { printedText } from '#tests/variants/printed.ts';
import { rewrite, rewriteText } from '#tests/variants/rewrite.ts';
import { respell } from '#tests/variants/spelled.ts';

const LISTS: Lists = {
  firstNames: ['Ottilie', 'Anselm', 'Yolanda'],
  surnames: ['Kaminski', 'Halloway', 'Brannigan'],
  lenders: ['Copperleaf Home Lending, LLC'],
  banks: ['Bluestem Savings Bank'],
  places: [{ city: 'New Bend', state: 'OR', zip: '97702', county: 'Deschutes' }],
};

const PAPER = `LENDER: Tallgrass Bank. Borrower Desmond Okonjo and DESMOND OKONJO, of 12 Rose Lane, Eastville, NC 28804. Mr. Okonjo
  borrows $211,000.00 (Two Hundred Eleven Thousand and 00/100 Dollars) at 4.000% for 360 months and pays $1,007.35 a month from
  June 1, 2013. MIN 1000999-0000469627-5. A rose is no lane. Dated 4/15/2013. Loan 12345678, Form 3200`;

const LABELLED: LabelledFields = {
  lenderName: ['Tallgrass Bank'],
  borrowerName: ['Desmond Okonjo'],
  propertyAddress: ['12 Rose Lane, Eastville, NC 28804'],
  noteAmount: ['$211,000.00'],
  noteRatePercent: ['4.000%'],
  loanTermMonths: ['360 months'],
  principalAndInterestAmount: ['$1,007.35'],
  firstPaymentDate: ['June 1, 2013'],
  mersMin: ['1000999-0000469627-5'],
  loanNumber: ['12345678'],
};

function variantOf(seed: number): { text: string; truth: Partial<Record<keyof LabelledFields, string>> } {
  const printed = printedText(PAPER);
  const rewriter = planOf({ printed, labelled: [LABELLED], lists: LISTS, vocabulary: new Set(['rose']), dice: diceOf(seed) });
  const cells = respell(printed.texts, rewrite(rewriter, printed.texts, printed.chains), rewriter.money);
  const truth = Object.fromEntries(Object.entries(LABELLED).map(([key, [text = '']]) => [key, rewriteText(rewriter, text)]));
  return { text: cells.flat().join(' '), truth };
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('a variant of a paper', () => {
  test('says its new truth wherever the paper said the old', () => {
    for (const seed of SEEDS) {
      const { text, truth } = variantOf(seed);
      for (const value of Object.values(truth)) expect(text.replaceAll(',', ''), `seed ${seed}`).toContain(value.replaceAll(',', ''));
    }
  });

  test('keeps nothing of the old names, places, days and numbers', () => {
    for (const seed of SEEDS) {
      expect(variantOf(seed).text).not.toMatch(
        /Tallgrass|Desmond|Okonjo|Rose Lane|Eastville|28804|211,000|4\/15\/2013|12345678|Eleven Thousand/i,
      );
    }
  });

  test('keeps punctuation where it stood', () => {
    expect(variantOf(1).text).toMatch(/\((?:[A-Z][A-Za-z-]+ )+and 00\/100 Dollars\) at .* from \w+ 1, \d{4}\. MIN/);
  });

  test('leaves words in small letters and form numbers alone', () => {
    expect(variantOf(1).text).toMatch(/A rose is no lane.*Form 3200$/);
  });

  test('keeps capitals, check digits and the sums of the loan', () => {
    for (const seed of SEEDS) {
      const { text, truth } = variantOf(seed);
      const number = (key: 'noteAmount' | 'noteRatePercent' | 'loanTermMonths' | 'principalAndInterestAmount') =>
        Number(
          KINDS[
            ({ noteAmount: 'money', noteRatePercent: 'percent', loanTermMonths: 'duration' } as const)[key as 'noteAmount'] ?? 'money'
          ].parse(truth[key] ?? ''),
        );
      expect(text).toContain((truth.borrowerName ?? '').split(' ').at(-1)?.toUpperCase());
      expect(isMersMin(truth.mersMin ?? '')).toBe(true);
      const payment = levelPayment(number('noteAmount'), number('noteRatePercent'), number('loanTermMonths'));
      expect(Math.abs(payment - number('principalAndInterestAmount'))).toBeLessThan(0.01);
    }
  });

  test('is the same for the same seed and another for another', () => {
    expect(variantOf(1)).toEqual(variantOf(1));
    expect(variantOf(1).text).not.toBe(variantOf(2).text);
  });
});

test('a label gets another name where it labels, and keeps its own in a sentence', () => {
  const texts = ['Interest', 'Rate:', '4%', 'the', 'Interest', 'Rate', 'may', 'change', '[Property', 'Address]'];
  const cells = [
    [0, 1, 2],
    [3, 4, 5, 6, 7],
    [8, 9],
  ];
  const out = relabel(
    { texts, cells, chains: cells },
    texts.map((text) => [text]),
    diceOf(1),
  )
    .flat()
    .join(' ');
  expect(out).toMatch(/^(Note Rate|Rate of Interest|Annual Interest Rate): 4% the Interest Rate may change \[Property Address\]$/);
});
