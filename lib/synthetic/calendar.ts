/** Dates as ISO days (`2026-04-15`), computed in UTC, so that no machine's time zone changes a document. */
export type Day = string;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): Day => date.toISOString().slice(0, 10);

export function addDays(day: Day, days: number): Day {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** The same day of the month, `months` later; only for days up to the 28th. */
export function addMonths(day: Day, months: number): Day {
  const date = utc(day);
  date.setUTCMonth(date.getUTCMonth() + months);
  return iso(date);
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** That day, or the Monday after it where it falls on a weekend. */
export function businessDay(day: Day): Day {
  const weekday = utc(day).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** `4/15/2026` */
export function slashDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year}`;
}

/** `April 15, 2026` */
export function longDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
}
