import { FIELDS } from '#lib/domain/fields.ts';
import type { ExampleField } from '#lib/domain/training-example.ts';
import { type Book, codeOf, isNamed, isPlain, wordFor } from './book.ts';
import { codeFor } from './codes.ts';
import { type PrintedDate, printedDates, rewritten, shifted } from './dates.ts';
import { drawFor } from './draw.ts';
import { inCaseOf, runsIn, withRuns } from './runs.ts';

/** A text of a name or address with its words replaced, in the same case, with the same signs between; a day in it, as that of a trust, is moved. */
export function namesReplaced(text: string, key: ExampleField['key'], book: Book): string {
  const words = text.split(' ');
  const days = printedDates(words);
  const isDay = (word: number): boolean => days.some(({ from, to }) => from <= word && word < to);
  const named = words.flatMap((word, at) =>
    isDay(at) ? [] : runsIn(word).flatMap((run, index) => (isPlain(key, run.text.toLowerCase()) ? [] : [`${at}/${index}`])),
  );
  const replaced = words.map((word, at) =>
    withRuns(word, (run, index) => {
      const place = `${at}/${index}`;
      return named.includes(place) ? inCaseOf(wordFor(book, key, run.text, place === named.at(-1)), run.text) : undefined;
    }),
  );
  return daysMoved(replaced, days, book).join(' ');
}

const daysMoved = (words: string[], days: readonly PrintedDate[], book: Book): string[] =>
  days.reduce(
    (out, { from, to, iso }) => out.toSpliced(from, to - from, ...rewritten(out.slice(from, to), shifted(iso, book.days))),
    words,
  );

/** Letters and digits of a number replaced one by one; what is between them stays. */
export function codeReplaced(text: string, book: Book): string {
  const signs = [...codeFor(codeOf(text), drawFor(book.draw, 'code'))];
  let at = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => {
    const surrogate = signs[at++] ?? sign;
    return sign === sign.toLowerCase() ? surrogate.toLowerCase() : surrogate;
  });
}

/** A day that cannot be read, with other figures: as it stands it would tell by how much the others were moved. */
export const figuresReplaced = (text: string, book: Book): string =>
  withRuns(text, ({ text: run, digits }) => (digits ? codeFor(run, drawFor(book.draw, 'digits')) : undefined));

/** A printed day moved by the loan's days; a text without a day that can be read has its figures replaced. */
export function dateReplaced(text: string, book: Book): string {
  const words = text.split(' ');
  const found = printedDates(words);
  if (found.length === 0) return figuresReplaced(text, book);
  return daysMoved(words, found, book).join(' ');
}

/** A field of an example with another value in the same form. Amounts, rates, terms and choices stay. */
export function fieldReplaced(field: ExampleField, book: Book): ExampleField {
  const { key, text, value } = field;
  const { kind } = FIELDS[key];
  if (kind === 'date') return { ...field, text: dateReplaced(text, book), value: dateReplaced(value, book) };
  if (kind === 'identifier') return { ...field, text: codeReplaced(text, book), value: codeReplaced(value, book) };
  if (isNamed(field)) return { ...field, text: namesReplaced(text, key, book), value: namesReplaced(value, key, book) };
  return field;
}
