import { date } from '#lib/domain/kinds/date.ts';
import { inCaseOf, runsIn, withRuns } from './runs.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MESES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
/** `15th day of April, A.D. 2013` has seven words. */
const WORDS_MAX = 6;
const DAY_MS = 86_400_000;

export interface PrintedDate {
  /** Half-open, over the words. */
  from: number;
  to: number;
  iso: string;
}

/** A month's name or its short form, and how it is written in the list it is of. */
function monthOf(text: string): { names: readonly string[]; short: boolean; month: number } | undefined {
  const key = text.toLowerCase();
  for (const names of [MONTHS, MESES]) {
    const month = names.findIndex((name) => name === key || (key.length >= 3 && key.length <= 4 && name.startsWith(key)));
    if (month >= 0) return { names, short: key.length <= 4 && names[month] !== key, month: month + 1 };
  }
  return undefined;
}

const mayStart = (word: string): boolean =>
  /^[("]?\d{1,4}(?:st|nd|rd|th|[/.-])?/i.test(word) || runsIn(word).some(({ text }) => monthOf(text) !== undefined);

/** A month and a year alone count as the first of the month. */
const monthAndYear = (text: string): string | null => {
  const match = /^([a-z]{3,10})\.?,? ?(?:of )?,?(\d{4})$/i.exec(text);
  return match && monthOf(match[1] ?? '') ? date.parse(`${match[1]} 1, ${match[2]}`) : null;
};

/** What stands around a date in its words, as brackets and quotes, is none of it. */
const plain = (text: string): string => text.replace(/^[("'[]+|[)"'\];:,.]+$/g, '');

/** The days that are printed in a run of words, longest first, in reading order; a month with its year is one too. */
export function printedDates(words: readonly string[]): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!mayStart(words[from] ?? '')) continue;
    for (let to = Math.min(words.length, from + WORDS_MAX); to > from; to--) {
      const text = plain(words.slice(from, to).join(' '));
      const iso = /\d/.test(text) ? (date.parse(text) ?? monthAndYear(text)) : null;
      if (!iso) continue;
      found.push({ from, to, iso });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** The day that many days later. */
export const shifted = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const ordinal = (day: number): string => {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
};

/** Two digits stay two in figures; beside the name of a month only where there was a zero. */
const padded = (number: number, like: string, named: boolean): string =>
  named && !like.startsWith('0') ? String(number) : String(number).padStart(like.length, '0');

/** The words of a printed date that say another day in the same form. */
export function rewritten(words: readonly string[], iso: string): string[] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const named = words.some((word) => runsIn(word).some(({ text, digits }) => !digits && monthOf(text)));
  const yearFirst = /^\D*\d{4}\D/.test(words.join(' '));
  const order: ('year' | 'month' | 'day')[] = named ? ['day', 'year'] : yearFirst ? ['year', 'month', 'day'] : ['month', 'day', 'year'];
  let numbers = 0;
  let before = '';
  return words.map((word) =>
    withRuns(word, ({ text, digits }) => {
      if (!digits) {
        const known = monthOf(text);
        const isEnding = /^(?:st|nd|rd|th)$/i.test(text) && before !== '';
        const said = before;
        before = '';
        if (known) return inCaseOf((known.names[month - 1] ?? '').slice(0, known.short ? text.length : undefined), text);
        return isEnding && said === 'day' ? inCaseOf(ordinal(day), text) : undefined;
      }
      const part = text.length === 4 ? 'year' : order[numbers];
      numbers++;
      before = part ?? '';
      if (part === 'year') return text.length === 2 ? String(year % 100).padStart(2, '0') : String(year);
      return part === undefined ? undefined : padded(part === 'month' ? month : day, text, named);
    }),
  );
}
