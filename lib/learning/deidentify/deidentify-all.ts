import type { ExportedExample } from '../exports/exported-example.ts';
import { type Book, openBook, type SensitiveValue } from './book.ts';
import { deidentified, sensitiveValues } from './deidentify.ts';
import { type Draw, drawFor } from './draw.ts';

export interface LoanExample extends ExportedExample {
  /** Whose people and places are the same: the loan, or the file where it is in none. */
  loan: string;
}

/**
 * Every document with surrogates, the same ones throughout a loan. Goes through the examples twice: first for what the papers of
 * a loan say together, then to replace it.
 */
export async function* deidentifiedAll(examples: () => AsyncIterable<LoanExample>, draw: Draw): AsyncGenerator<ExportedExample> {
  const valuesOf = new Map<string, Map<string, SensitiveValue>>();
  for await (const { example, loan } of examples()) {
    const known = valuesOf.get(loan) ?? new Map<string, SensitiveValue>();
    for (const { key, text } of sensitiveValues(example.fields)) known.set(`${key} ${text}`, { key, text });
    valuesOf.set(loan, known);
  }
  let open: { loan: string; book: Book } | undefined;
  for await (const { example, loan, split, family } of examples()) {
    if (open?.loan !== loan) open = { loan, book: openBook([...(valuesOf.get(loan)?.values() ?? [])], drawFor(draw, loan)) };
    yield { example: deidentified(example, open.book, draw), split, family: family === null ? null : familyName(family, draw) };
  }
}

/** The name of a layout may be that of a lender. */
const familyName = (family: string, draw: Draw): string => `layout-${draw(`family/${family}`).toString(16).padStart(8, '0')}`;
