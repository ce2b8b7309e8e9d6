import { z } from 'zod';
import { type DocumentType, documentTypeSchema } from './document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from './document-types/table.ts';
import { InvalidInput } from './errors.ts';
import type { TypedRange } from './extraction.ts';

/** One document of a file as a person cuts it: `pages` is first and last, both included, from 1. */
export const splitRangeSchema = z.object({
  type: documentTypeSchema,
  pages: z.tuple([z.number().int().positive(), z.number().int().positive()]),
});
export type SplitRange = z.infer<typeof splitRangeSchema>;

/** A whole file cut into documents. */
export const splitSchema = z.array(splitRangeSchema).min(1).max(1000);

/** How sure a person is. */
const CERTAIN = 1;

/** The ranges of a person as `extract` takes them. Throws `InvalidInput` unless they hold every page of the file once, in order. */
export function acceptedSplit(ranges: readonly SplitRange[], pageCount: number): TypedRange[] {
  const broken = ranges.find(({ pages: [first, last] }, index) => first !== (ranges[index - 1]?.pages[1] ?? 0) + 1 || last < first);
  if (broken || ranges.at(-1)?.pages[1] !== pageCount)
    throw new InvalidInput(
      `Each of the ${pageCount} pages belongs to exactly one document, in order. ${broken ? `Look at the one that begins on page ${broken.pages[0]}.` : 'Look at the last one.'}`,
      'split_invalid',
    );
  return ranges.map(({ type, pages }) => ({ type, pages: [...pages], confidence: CERTAIN }));
}

/** The ranges without what only the machine says about them. */
export const splitOf = (types: readonly TypedRange[]): SplitRange[] =>
  types.map(({ type, pages: [first, last] }) => ({ type, pages: [first, last] }));

/** Whether two splits cut at the same pages and name the same types. */
export const isSameSplit = (a: readonly SplitRange[], b: readonly SplitRange[]): boolean =>
  a.length === b.length &&
  a.every(({ type, pages }, index) => {
    const other = b[index];
    return other?.type === type && other.pages[0] === pages[0] && other.pages[1] === pages[1];
  });

/** Another type for one document of the file. */
export const retyped = (ranges: readonly SplitRange[], index: number, type: DocumentType): SplitRange[] =>
  ranges.map((range, at) => (at === index ? { ...range, type } : range));

/** A document begins on `page`, of the type of the one it was cut from; the same ranges when one begins there already. */
export const splitBefore = (ranges: readonly SplitRange[], page: number): SplitRange[] =>
  ranges.flatMap((range): SplitRange[] => {
    const [first, last] = range.pages;
    if (page <= first || page > last) return [range];
    return [
      { ...range, pages: [first, page - 1] },
      { ...range, pages: [page, last] },
    ];
  });

/** One document and the one before it become one, of the type of the earlier; the same ranges for the first. */
export function mergedWithPrevious(ranges: readonly SplitRange[], index: number): SplitRange[] {
  const [before, own] = [ranges[index - 1], ranges[index]];
  if (!before || !own) return [...ranges];
  return [...ranges.slice(0, index - 1), { type: before.type, pages: [before.pages[0], own.pages[1]] }, ...ranges.slice(index + 1)];
}

/** A split in a line for people: `Promissory note (p. 1-3), Rider (p. 4)`. */
export const splitWords = (ranges: readonly SplitRange[]): string =>
  ranges
    .map(({ type, pages: [first, last] }) => `${DOCUMENT_TYPE_TABLE[type].label} (p. ${first === last ? first : `${first}-${last}`})`)
    .join(', ');
