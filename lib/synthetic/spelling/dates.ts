import { type Day, longDate } from '../calendar.ts';

const two = (number: number): string => String(number).padStart(2, '0');

function parts(day: Day): { year: number; month: number; date: number; name: string } {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date, name: longDate(day).split(' ')[0] ?? '' };
}

/** `15th` */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** `4/15/2026`, `04/15/2026`, `4/15/26`, `04-15-2026` and alike. */
export const numericDate = (day: Day, { sign = '/', padded = true, short = false } = {}): string => {
  const { year, month, date } = parts(day);
  const shown = padded ? two : String;
  return [shown(month), shown(date), short ? two(year % 100) : year].join(sign);
};

/** `15th day of April, 2026` */
export const dayOf = (day: Day): string => {
  const { year, date, name } = parts(day);
  return `${ordinal(date)} day of ${name}, ${year}`;
};

/** `Apr. 15, 2026` */
export const shortDate = (day: Day): string => {
  const { year, date, name } = parts(day);
  return `${name.length > 4 ? `${name.slice(0, 3)}.` : name} ${date}, ${year}`;
};

/** How papers print a day, the usual ways first; our kind of dates reads them all. */
export const DATE_FORMS: readonly [(day: Day) => string, ...((day: Day) => string)[]] = [
  longDate,
  (day) => numericDate(day),
  (day) => numericDate(day, { padded: false }),
  (day) => longDate(day).toUpperCase(),
  (day) => numericDate(day, { sign: '-' }),
  shortDate,
  (day) => longDate(day).replace(',', ''),
  (day) => numericDate(day, { padded: false, short: true }),
  (day) => longDate(day).replace(/ (\d),/, ' 0$1,'),
  (day) => `${parts(day).date} ${parts(day).name} ${parts(day).year}`,
  (day) => `${two(parts(day).date)}-${parts(day).name.slice(0, 3).toUpperCase()}-${parts(day).year}`,
  (day) => day,
];
