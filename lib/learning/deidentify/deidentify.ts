import type { KindName } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { boxArea, sharedArea } from '#lib/domain/geometry.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import type { ExampleField, TrainingExample } from '#lib/domain/training-example.ts';
import { type Book, isNamed, type SensitiveValue } from './book.ts';
import type { Draw } from './draw.ts';
import { type InValue, wordsReplaced } from './page-words.ts';
import { fieldReplaced } from './texts.ts';

type Page = TrainingExample['pages'][number];

/** The values of a loan that tell who and where somebody is. */
export const sensitiveValues = (fields: readonly Pick<ExampleField, 'key' | 'text' | 'value'>[]): SensitiveValue[] =>
  fields.flatMap(({ key, text, value }) =>
    bare(text) === bare(value)
      ? [{ key, text }]
      : [
          { key, text },
          { key, text: value },
        ],
  );

const KEPT: readonly KindName[] = ['money', 'percent', 'duration', 'enumeration'];

function sortOf(field: ExampleField): InValue['sort'] | undefined {
  const { kind } = FIELDS[field.key];
  if (kind === 'identifier') return 'code';
  if (kind === 'date') return 'date';
  if (KEPT.includes(kind)) return 'kept';
  return isNamed(field) ? 'name' : undefined;
}

/** What each word of a page is part of: the words under the boxes of a value. */
function inValues({ number, words }: Page, fields: readonly ExampleField[]): (InValue | undefined)[] {
  const placed = fields.filter(({ page }) => page === number);
  const found: (InValue | undefined)[] = words.map(() => undefined);
  for (const field of placed) {
    const sort = sortOf(field);
    if (!sort) continue;
    const under = words.flatMap(({ box }, index) => (field.boxes.some((line) => sharedArea(box, line) > boxArea(box) / 2) ? [index] : []));
    for (const index of under) found[index] ??= { sort, key: field.key, isLast: index === under.at(-1) };
  }
  return found;
}

const hex = (draw: Draw, name: string, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, (_, part) => draw(`${name}/${part}`).toString(16).padStart(8, '0'))
    .join('')
    .slice(0, length);

/**
 * A document with surrogates for its names, addresses, numbers and dates: the same number of words, in the same places, in the
 * same case. File name, identity and hash are replaced too. Amounts, rates, terms, choices, states and the first three digits of
 * ZIP codes stay; so do names that nobody labelled.
 */
export function deidentified(example: TrainingExample, book: Book, draw: Draw): TrainingExample {
  const documentId = `document-${hex(draw, `document/${example.documentId}`, 16)}`;
  const [, index = '0'] = example.id.split('/');
  const ending = /\.[a-z]{3,4}$/i.exec(example.fileName)?.[0] ?? '';
  const pages = example.pages.map((page) => {
    const texts = wordsReplaced(
      page.words.map(({ text }) => text),
      inValues(page, example.fields),
      book,
    );
    return { ...page, words: page.words.map((word, at) => ({ ...word, text: texts[at] ?? word.text })) };
  });
  return {
    ...example,
    ...{
      id: `${documentId}/${index}`,
      documentId,
      fileName: `${documentId}${ending.toLowerCase()}`,
      sha256: hex(draw, `sha256/${example.sha256}`, 64),
    },
    pages,
    fields: example.fields.map((field) => fieldReplaced(field, book)),
  };
}
