import { FIELDS } from '#lib/domain/fields.ts';
import type { ExampleField } from '#lib/domain/training-example.ts';
import { type Book, codeOf, isNamed, isPlain, wordFor } from './book.ts';
import { codeFor } from './codes.ts';
import { printedDates, rewritten, shifted } from './dates.ts';
import { drawFor } from './draw.ts';
import { inCaseOf, runsIn, withRuns } from './runs.ts';

/** A text of a name or address with its words replaced, in the same case, with the same signs between. */
export function namesReplaced(text: string, key: ExampleField['key'], book: Book): string {
  const lasts = runsIn(text).filter((run) => !isPlain(key, run.text.toLowerCase()));
  const last = lasts.at(-1)?.from;
  return withRuns(text, (run) =>
    isPlain(key, run.text.toLowerCase()) ? undefined : inCaseOf(wordFor(book, key, run.text, run.from === last), run.text),
  );
}

/** Letters and digits of a number replaced one by one; what is between them stays. */
export function codeReplaced(text: string, book: Book): string {
  const signs = [...codeFor(codeOf(text), drawFor(book.draw, 'code'))];
  let at = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => {
    const surrogate = signs[at++] ?? sign;
    return sign === sign.toLowerCase() ? surrogate.toLowerCase() : surrogate;
  });
}

/** A printed day moved by the loan's days; a text without a day that can be read has its figures replaced. */
export function dateReplaced(text: string, book: Book): string {
  const words = text.split(' ');
  const found = printedDates(words);
  if (found.length === 0)
    return withRuns(text, ({ text: run, digits }) => (digits ? codeFor(run, drawFor(book.draw, 'digits')) : undefined));
  return found
    .reduce((out, { from, to, iso }) => out.toSpliced(from, to - from, ...rewritten(out.slice(from, to), shifted(iso, book.days))), words)
    .join(' ');
}

/** A field of an example with another value in the same form. Amounts, rates, terms and choices stay. */
export function fieldReplaced(field: ExampleField, book: Book): ExampleField {
  const { key, text, value } = field;
  const { kind } = FIELDS[key];
  if (kind === 'date') return { ...field, text: dateReplaced(text, book), value: shifted(value, book.days) };
  if (kind === 'identifier') return { ...field, text: codeReplaced(text, book), value: codeReplaced(value, book) };
  if (isNamed(field)) return { ...field, text: namesReplaced(text, key, book), value: namesReplaced(value, key, book) };
  return field;
}
