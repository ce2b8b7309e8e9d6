import type { ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { TEXT_PAGE, wordsOfLines } from '#lib/pipeline/text-pages.ts';

/** Pages as a typewriter would set them: two blanks or more part columns, each string is one page. */
export function typedPages(...texts: string[]): ReadPage[] {
  return texts.map((text, index) => ({
    number: index + 1,
    ...TEXT_PAGE,
    textSource: 'text-layer',
    textSourceReason: 'typed for a test',
    words: wordsOfLines(text.replace(/^\n/, '').split('\n')),
    issues: [],
  }));
}

export const extractTyped = (...texts: string[]): ExtractionResult =>
  extract({ fileName: 'typed.pdf', sha256: '0'.repeat(64), pages: typedPages(...texts) });

/** The values of one field, in the order of the answer. */
export const valuesOf = (result: ExtractionResult, key: FieldKey): string[] =>
  result.fields.filter((field) => field.key === key).map(({ value }) => value);
