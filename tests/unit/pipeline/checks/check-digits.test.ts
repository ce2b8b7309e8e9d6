import { describe, expect, test } from 'vitest';
import { checksOf } from '#lib/pipeline/checks/run-checks.ts';
import { mersCheckDigitOf, uliCheckDigitsOf } from '#lib/pipeline/rules/check-digits.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { fileOf } from './papers.ts';

const minCheck = (mersMin: string) =>
  checksOf(fileOf([{ type: 'note', values: { mersMin } }])).find(({ check }) => check === 'min-check-digit');
const uliCheck = (universalLoanIdentifier: string) =>
  checksOf(fileOf([{ type: 'loan-application', values: { universalLoanIdentifier } }])).find(({ check }) => check === 'uli-check-digits');

const ROUNDS = 200;

describe('the check digit of a MIN', () => {
  test('passes whatever MIN was made with it, and fails when any one digit is another', () => {
    const dice = diceOf(18);
    for (let round = 0; round < ROUNDS; round += 1) {
      const base = dice.digits(17);
      const min = base + mersCheckDigitOf(base);
      expect(minCheck(min)?.passed, min).toBe(true);
      const at = dice.between(0, 17);
      const other = String((Number(min[at]) + dice.between(1, 9)) % 10);
      expect(minCheck(min.slice(0, at) + other + min.slice(at + 1))?.passed, min).toBe(false);
    }
  });

  test('says which digit was asked for, or how many there are', () => {
    expect(minCheck('1000999-0000469627-6')?.sentence).toBe(
      'The MIN 1000999-0000469627-6 ends in 6, but its other digits ask for 5: one of them is wrong.',
    );
    expect(minCheck('1000999-000046962-5')?.sentence).toBe('A MIN has 18 digits; 1000999-000046962-5 has 17.');
    expect(minCheck('1000999-00004G9627-5')?.passed).toBe(false);
  });
});

describe('the check digits of a ULI', () => {
  test('pass for the example of Regulation C, appendix C', () => {
    expect(uliCheckDigitsOf('10Bx939c5543TqA1144M999143X')).toBe('38');
    expect(uliCheck('10Bx939c5543TqA1144M999143X38')?.passed).toBe(true);
  });

  test('pass whatever ULI was made with them, and fail when a digit or a letter is another one or two neighbours change places', () => {
    const dice = diceOf(97);
    const sign = (): string => dice.between(0, 35).toString(36).toUpperCase();
    for (let round = 0; round < ROUNDS; round += 1) {
      const base = Array.from({ length: dice.between(21, 43) }, sign).join('');
      const uli = base + uliCheckDigitsOf(base);
      expect(uliCheck(uli)?.passed, uli).toBe(true);
      const at = dice.between(0, base.length - 2);
      const old = base[at] ?? '0';
      const other = /\d/.test(old)
        ? String((Number(old) + dice.between(1, 9)) % 10)
        : String.fromCharCode(65 + ((old.charCodeAt(0) - 65 + dice.between(1, 25)) % 26));
      expect(uliCheck(uli.slice(0, at) + other + uli.slice(at + 1))?.passed, uli).toBe(false);
      const [one = '', two = ''] = uli.slice(at, at + 2);
      if (one !== two && /\d/.test(one) === /\d/.test(two)) {
        expect(uliCheck(uli.slice(0, at) + two + one + uli.slice(at + 2))?.passed, uli).toBe(false);
      }
    }
  });

  test('are not there in a number that is too short or ends in letters', () => {
    expect(uliCheck('10Bx939c5543')?.sentence).toContain('23 to 45');
    expect(uliCheck('10Bx939c5543TqA1144M999143XAB')?.passed).toBe(false);
  });
});
