import { fieldKeySchema } from '#lib/domain/field.ts';
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
  // Of every loan at once: plain text, which takes the least memory.
  const valuesOf = new Map<string, Set<string>>();
  for await (const { example, loan } of examples()) {
    const known = valuesOf.get(loan) ?? new Set<string>();
    for (const { key, text } of sensitiveValues(example.fields)) known.add(`${key} ${text}`);
    valuesOf.set(loan, known);
  }
  let open: { loan: string; book: Book } | undefined;
  for await (const { example, loan, split, family } of examples()) {
    if (open?.loan !== loan) open = { loan, book: openBook([...(valuesOf.get(loan) ?? [])].map(valueIn), drawFor(draw, loan)) };
    yield { example: deidentified(example, open.book, draw), split, family: family === null ? null : familyName(family, draw) };
  }
}

function valueIn(known: string): SensitiveValue {
  const space = known.indexOf(' ');
  return { key: fieldKeySchema.parse(known.slice(0, space)), text: known.slice(space + 1) };
}

/** The name of a layout may be that of a lender. */
const familyName = (family: string, draw: Draw): string => `layout-${draw(`family/${family}`).toString(16).padStart(8, '0')}`;
