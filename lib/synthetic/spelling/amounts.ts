import { money, moneyInWords } from '../printing.ts';

/** How papers print an amount in digits, whole cents given; the usual ways first. */
export const MONEY_FORMS: readonly [(cents: number) => string, ...((cents: number) => string)[]] = [
  money,
  (cents) => money(cents).replace('$', '$ '),
  (cents) => money(cents).replace('$', ''),
  (cents) => money(cents).replace(/\.00$/, ''),
  (cents) => money(cents).replaceAll(',', ''),
];

/** An amount in words, as notes and deeds spell it: capitals, `No/100`, `Dollars and` in the middle. */
export const WORD_FORMS: readonly [(cents: number) => string, ...((cents: number) => string)[]] = [
  moneyInWords,
  (cents) => moneyInWords(cents).toUpperCase(),
  (cents) => moneyInWords(cents).replace('00/100', 'No/100'),
  (cents) => moneyInWords(cents).replace(/ and 00\/100 Dollars$/, ' Dollars'),
  (cents) => moneyInWords(cents).replace(/ and (\d\d)\/100 Dollars$/, ' Dollars and $1/100'),
  (cents) => `${moneyInWords(cents).replace(' Dollars', '').toUpperCase()} DOLLARS`,
];

/** How papers print a rate. */
export const PERCENT_FORMS: readonly [(percent: number) => string, ...((percent: number) => string)[]] = [
  (percent) => `${percent.toFixed(3)}%`,
  (percent) => `${Number(percent.toFixed(3))}%`,
  (percent) => `${percent.toFixed(4)}%`,
  (percent) => `${percent.toFixed(3)} percent`,
  (percent) => `${percent.toFixed(3)} %`,
  (percent) => `${percent.toFixed(Number.isInteger(percent * 100) ? 2 : 3)}%`,
];

/** `30 years`, `360 months`, `360`: years only where they come out even. */
export const TERM_FORMS: readonly [(months: number) => string, ...((months: number) => string)[]] = [
  (months) => (months % 12 === 0 ? `${months / 12} years` : `${months} months`),
  (months) => `${months} months`,
  (months) => String(months),
  (months) => (months % 12 === 0 ? `${months / 12} Years` : `${months} Months`),
];
