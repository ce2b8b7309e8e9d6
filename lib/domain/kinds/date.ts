import { type Kind, normalisedBy, tidied } from './kind.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MESES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** A name of a month in which one letter was misread, of at least four. */
const isNearly = (key: string, month: string): boolean =>
  key.length >= 4 && key.length === month.length && [...key].filter((letter, index) => letter !== month[index]).length === 1;

/** 1..12 of an English or Spanish month name, with one letter misread at most, or of its first three letters; undefined otherwise. */
function monthOf(name: string): number | undefined {
  const key = name.toLowerCase().replace('.', '');
  if (key.length < 3) return undefined;
  for (const names of [MONTHS, MESES]) {
    const index = names.findIndex((month) => month === key || (key.length <= 4 && month.startsWith(key)));
    if (index >= 0) return index + 1;
  }
  const nearly = MONTHS.flatMap((month, index) => (isNearly(key, month) ? [index + 1] : []));
  return nearly.length === 1 ? nearly[0] : undefined;
}

/** What recognition makes of a one and a nought. */
const asDigits = (text: string): string => text.replace(/[lI|![\]]/g, '1').replace(/[Oo]/g, '0');

/** ISO of a real day between 1900 and 2099, else null. Two-digit years are 1950..2049. */
function iso(yearText: string, month: number | undefined, dayText: string): string | null {
  const year = yearText.length === 2 ? Number(yearText) + (Number(yearText) < 50 ? 2000 : 1900) : Number(yearText);
  const day = Number(dayText);
  if (!month || month > 12 || day < 1 || year < 1900 || year > 2099) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** ISO day, `2013-04-15`. Numeric dates are read the US way, month first. */
function parse(text: string): string | null {
  const plain = tidied(text)
    .replace(/[.,;:]+$/, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\.?,? /i, '');
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(plain);
  if (match) return iso(match[1] ?? '', Number(match[2]), match[3] ?? '');
  match = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})$/.exec(plain);
  if (match) return iso(match[3] ?? '', Number(match[1]), match[2] ?? '');
  match = /^([a-z]{3,10}\.?) ?([\dlI|![\]Oo]{1,2}) ?(?:st|nd|rd|th)? ?[.,;]? ?(\d{4})$/i.exec(plain);
  if (match) return iso(match[3] ?? '', monthOf(match[1] ?? ''), asDigits(match[2] ?? ''));
  match = /^(?:the )?(\d{1,2}) ?(?:st|nd|rd|th)? (?:(?:day )?of |de )?([a-z]{3,10}\.?) ?,? ?(?:of |de )?(\d{4})$/i.exec(plain);
  if (match) return iso(match[3] ?? '', monthOf(match[2] ?? ''), match[1] ?? '');
  match = /^(\d{1,2})-([a-z]{3})-(\d{4}|\d{2})$/i.exec(plain);
  return match ? iso(match[3] ?? '', monthOf(match[2] ?? ''), match[1] ?? '') : null;
}

function format(value: string): string {
  const [year, month, day] = value.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${Number(day)}, ${year}`;
}

export const date: Kind = { parse, format, equal: (a, b) => a === b, schema: normalisedBy(parse, 'Write a day like 2013-04-15.') };
