import { describe, expect, test } from 'vitest';
import { amountsInWords } from '#lib/pipeline/checks/number-words.ts';
import { checksOf } from '#lib/pipeline/checks/run-checks.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { fileOf } from './papers.ts';

const check = (noteAmount: string, words: string, type: 'note' | 'security-instrument' = 'security-instrument') =>
  checksOf(fileOf([{ type, values: { noteAmount }, words }])).find(({ check }) => check === 'words-equal-digits');

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The English words of 1 to 999,999,999, written on their own so that the reader is tested against something else. */
function spelled(amount: number): string {
  if (amount >= 1_000_000) return `${spelled(Math.floor(amount / 1_000_000))} million ${spelled(amount % 1_000_000)}`.trim();
  if (amount >= 1000) return `${spelled(Math.floor(amount / 1000))} thousand ${spelled(amount % 1000)}`.trim();
  if (amount >= 100) return `${SMALL[Math.floor(amount / 100)]} hundred ${spelled(amount % 100)}`.trim();
  if (amount >= 20) return `${TENS[Math.floor(amount / 10)]}${amount % 10 ? `-${SMALL[amount % 10]}` : ''}`;
  return amount === 0 ? '' : (SMALL[amount] ?? '');
}

test('number words read back as the number they were written from', () => {
  const dice = diceOf(5);
  for (let round = 0; round < 300; round += 1) {
    const amount = dice.between(100, dice.pick([999, 99_999, 999_999, 999_999_999]));
    const text = `the sum of ${spelled(amount)} dollars`.split(' ');
    expect(
      amountsInWords(text).map(({ cents }) => cents),
      text.join(' '),
    ).toEqual([amount * 100]);
  }
});

test.each([
  ['THREE HUNDRED EIGHTY-FIVE THOUSAND ONE HUNDRED AND 00/100 DOLLARS', 38_510_000],
  ['One Hundred Sixty Two Thousand Dollars and 50/100', 16_200_050],
  ['four million and no/100ths dollars', 400_000_000],
  ['twelve hundred fifty', 125_000],
  // Recognised from a scan: one letter of a word is wrong.
  ['TWO HUNDRED F0RTY THOUSANO AND NO/100', 24_000_000],
  // Hyphen at the end of a line.
  ['Two Hundred Ninety- Nine Thousand', 29_900_000],
])('%s is %d cents', (text, cents) => {
  expect(amountsInWords(text.split(' ')).map((amount) => amount.cents)).toEqual([cents]);
});

test.each(['one of the two borrowers', 'thirty days and ten years', 'on the first day of May'])('%s is no amount', (text) => {
  expect(amountsInWords(text.split(' '))).toEqual([]);
});

describe('the principal in words and in digits', () => {
  test('agrees where both say the same, in either order', () => {
    expect(
      check('385100.00', 'Three Hundred Eighty-Five Thousand One Hundred and 00/100 Dollars (U.S. $385,100.00) plus interest')?.passed,
    ).toBe(true);
    expect(check('385100.00', 'the amount of $385,100.00 (three hundred eighty-five thousand one hundred dollars)')?.passed).toBe(true);
  });

  test('differs where a part is missing, and the sentence shows both', () => {
    const result = check('385100.00', 'promises to pay Three Hundred Eighty-Five Thousand Dollars (U.S. $385,100.00) to the Lender');
    expect(result).toMatchObject({
      passed: false,
      sentence: 'The mortgage or deed of trust’s principal is $385,100.00 in digits but three hundred eighty-five thousand in words.',
    });
  });

  test('is not mixed up with other amounts that are written out', () => {
    const words = 'a late charge of Two Hundred Dollars ($200.00) and a loan of Ninety Thousand Dollars ($90,000.00) due in 2043';
    expect(check('90000.00', words)?.passed).toBe(true);
  });

  test('is compared after a correction that stands nowhere on the note', () => {
    const words = 'a loan of Ninety Thousand Dollars (U.S. $90,000.00)';
    expect(check('99000.00', words, 'note')?.passed).toBe(false);
    expect(check('90000.00', words, 'note')?.passed).toBe(true);
  });

  test('gives no result where nothing is written out', () => {
    expect(check('385100.00', 'Loan Amount $385,100.00')).toBeUndefined();
  });
});
