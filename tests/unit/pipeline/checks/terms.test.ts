import { describe, expect, test } from 'vitest';
import type { CheckName } from '#lib/domain/check.ts';
import { monthsLater } from '#lib/pipeline/checks/dates.ts';
import { checksOf } from '#lib/pipeline/checks/run-checks.ts';
import { monthlyPayment } from '#lib/synthetic/amortisation.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { fileOf, type Paper } from './papers.ts';

const check = (name: CheckName, values: Paper['values'], words?: string, type: Paper['type'] = 'note') =>
  checksOf(fileOf([{ type, values, ...(words && { words }) }])).find(({ check }) => check === name);

describe('the monthly payment', () => {
  const terms = { noteAmount: '211000.00', noteRatePercent: '4', loanTermMonths: '360' };

  test('passes when it pays off the loan, and fails when it is more than a dollar off', () => {
    const dice = diceOf(30);
    for (let round = 0; round < 100; round += 1) {
      const [amount, ratePercent, months] = [dice.between(300, 12_000) * 100, dice.between(0, 80) / 8, dice.pick([120, 180, 240, 360])];
      const payment = monthlyPayment({ amount: amount * 100, ratePercent, months }) / 100;
      const values = { noteAmount: amount.toFixed(2), noteRatePercent: String(ratePercent), loanTermMonths: String(months) };
      const off = dice.pick([-1.02, 1.02, 12, -250]);
      expect(check('payment-amortises', { ...values, principalAndInterestAmount: payment.toFixed(2) })?.passed).toBe(true);
      expect(check('payment-amortises', { ...values, principalAndInterestAmount: (payment + off).toFixed(2) })?.passed).toBe(false);
    }
  });

  test('is judged by the dates where the note prints no term', () => {
    const dates = { firstPaymentDate: '2013-06-01', loanMaturityDate: '2043-05-01' };
    const values = { noteAmount: '211000.00', noteRatePercent: '4', ...dates };
    const result = check('payment-amortises', { ...values, principalAndInterestAmount: '1007.35' });
    expect(result?.passed).toBe(true);
    expect(result?.values.map(({ key }) => key)).toContain('loanMaturityDate');
    expect(check('payment-amortises', { ...values, principalAndInterestAmount: '1070.35' })?.passed).toBe(false);
  });

  test('says what the terms ask for', () => {
    expect(check('payment-amortises', { ...terms, principalAndInterestAmount: '1070.33' })?.sentence).toBe(
      '$211,000.00 at 4% over 30 years asks for a monthly payment of $1,007.35, but the promissory note says $1,070.33.',
    );
  });

  test.each(['ADJUSTABLE RATE NOTE', 'Product 5 Year Interest Only, 5/3 Adjustable Rate', 'Balloon Payment YES You will have to pay'])(
    'is not judged where the loan is not paid off in equal parts: %s',
    (words) => {
      expect(check('payment-amortises', { ...terms, principalAndInterestAmount: '730.33' }, words)).toBeUndefined();
    },
  );

  test('is judged on a fixed rate form that names balloons and negative amortization only to deny them', () => {
    const words = 'Product Fixed Rate Balloon Payment NO does not have a negative amortization feature';
    expect(check('payment-amortises', { ...terms, principalAndInterestAmount: '730.33' }, words)?.passed).toBe(false);
  });

  test.each([
    ['84', '1007.35'],
    ['120', '1007.35'],
    ['360', '703.33'],
  ])('is not judged where a balance is left after %s months of %s', (loanTermMonths, principalAndInterestAmount) => {
    expect(check('payment-amortises', { ...terms, loanTermMonths, principalAndInterestAmount })).toBeUndefined();
  });

  test('is judged where a usual term was taken for another', () => {
    expect(check('payment-amortises', { ...terms, loanTermMonths: '180', principalAndInterestAmount: '1007.35' })?.passed).toBe(false);
  });

  test('is not judged where a field says that the rate is adjustable, or a term is missing', () => {
    const values = { ...terms, principalAndInterestAmount: '730.33' };
    expect(check('payment-amortises', { ...values, amortizationType: 'AdjustableRate' })).toBeUndefined();
    expect(check('payment-amortises', { noteAmount: '211000.00', principalAndInterestAmount: '703.33' })).toBeUndefined();
  });
});

describe('the maturity date', () => {
  test.each([
    ['2013-06-01', '360', '2043-05-01', true],
    ['2013-06-01', '360', '2043-06-01', false],
    ['2013-06-01', '180', '2028-05-01', true],
    // A month without a 31st.
    ['2023-08-31', '7', '2024-02-29', true],
    ['2023-08-31', '7', '2024-03-02', false],
  ])('of a first payment on %s and %s months is %s: %s', (firstPaymentDate, loanTermMonths, loanMaturityDate, passed) => {
    expect(check('maturity-follows-first-payment', { firstPaymentDate, loanTermMonths, loanMaturityDate })?.passed).toBe(passed);
  });

  test('is as many months later as payments follow the first', () => {
    expect(monthsLater('2013-12-01', 1)).toBe('2014-01-01');
    expect(monthsLater('2013-01-31', 1)).toBe('2013-02-28');
    expect(monthsLater('2013-01-15', 359)).toBe('2042-12-15');
  });
});

describe('the note date', () => {
  test('lies on or before the recording', () => {
    const dates = (noteDate: string, recordedDate: string) =>
      check('note-before-recording', { noteDate, recordedDate }, undefined, 'security-instrument')?.passed;
    expect(dates('2020-03-05', '2020-03-05')).toBe(true);
    expect(dates('2020-03-05', '2020-03-04')).toBe(false);
    expect(dates('2019-12-31', '2020-01-02')).toBe(true);
  });

  test('of the note is held against the recording stamp of another paper', () => {
    const papers = [
      { type: 'note', values: { noteDate: '2020-03-05' } },
      { type: 'security-instrument', values: { recordedDate: '2020-03-01' } },
    ] as const;
    const result = checksOf(fileOf(papers)).find(({ check }) => check === 'note-before-recording');
    expect(result).toMatchObject({
      passed: false,
      sentence: 'The note is dated March 5, 2020, after the recording on March 1, 2020.',
    });
    expect(result?.values.map(({ page }) => page)).toEqual([1, 2]);
  });
});

test.each([
  ['0', true],
  ['3.875', true],
  ['25', true],
  ['25.125', false],
  ['38.75', false],
])('a rate of %s percent is within 0 and 25: %s', (noteRatePercent, passed) => {
  expect(check('rate-in-range', { noteRatePercent })?.passed).toBe(passed);
});
