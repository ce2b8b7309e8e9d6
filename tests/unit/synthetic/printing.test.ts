import { expect, it } from 'vitest';
import { annualPercentageRate, monthlyPayment, scheduleTotals } from '#lib/synthetic/amortisation.ts';
import { addDays, businessDay, longDate, slashDate } from '#lib/synthetic/calendar.ts';
import { money, moneyInWords, percent, wholeMoney } from '#lib/synthetic/printing.ts';

it.each([
  [38_510_000, '$385,100.00', '$385,100'],
  [227_801, '$2,278.01', '$2,278.01'],
  [100_000_000, '$1,000,000.00', '$1,000,000'],
  [7, '$0.07', '$0.07'],
  [-250_000, '– $2,500.00', '– $2,500'],
])('%i cents are printed as %s, or as %s where cents may be left out', (cents, full, whole) => {
  expect(money(cents)).toBe(full);
  expect(wholeMoney(cents)).toBe(whole);
});

it.each([
  [38_510_000, 'Three Hundred Eighty-Five Thousand One Hundred and 00/100 Dollars'],
  [100_000_050, 'One Million and 50/100 Dollars'],
  [1_201_900, 'Twelve Thousand Nineteen and 00/100 Dollars'],
  [2_000, 'Twenty and 00/100 Dollars'],
  [99, 'Zero and 99/100 Dollars'],
])('%i cents are %s', (cents, words) => {
  expect(moneyInWords(cents)).toBe(words);
});

it('a rate is printed with as many decimals as it needs', () => {
  expect([5.875, 6, 6.5, 113.437].map(percent)).toEqual(['5.875%', '6%', '6.5%', '113.437%']);
});

it('a date is printed with slashes or in words, and weekends move to Monday', () => {
  expect(slashDate('2026-08-31')).toBe('8/31/2026');
  expect(longDate('2056-10-01')).toBe('October 1, 2056');
  expect(businessDay('2026-08-29')).toBe('2026-08-31');
  expect(businessDay('2026-08-30')).toBe('2026-08-31');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

it('the payment of $162,000 at 3.875 % over 30 years is $761.78, as Regulation Z prints it in its sample form', () => {
  expect(monthlyPayment({ amount: 16_200_000, ratePercent: 3.875, months: 360 })).toBe(76_178);
});

it('a loan without interest is paid in equal parts, and its rate without charges is zero', () => {
  const terms = { amount: 1_200_000, ratePercent: 0, months: 120 };
  expect(monthlyPayment(terms)).toBe(10_000);
  expect(scheduleTotals(terms)).toMatchObject({ paid: 1_200_000, interest: 0, principalIn5: 600_000 });
  expect(annualPercentageRate(terms, 0)).toBe(0);
});
