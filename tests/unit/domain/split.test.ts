import { describe, expect, test } from 'vitest';
import { acceptedSplit, isSameSplit, mergedWithPrevious, retyped, type SplitRange, splitBefore } from '#lib/domain/split.ts';

const packet: SplitRange[] = [
  { type: 'note', pages: [1, 3] },
  { type: 'rider', pages: [4, 4] },
  { type: 'security-instrument', pages: [5, 9] },
];
const pagesOf = (ranges: readonly SplitRange[]) => ranges.map(({ type, pages }) => `${type} ${pages.join('-')}`);

describe('a split', () => {
  test('is accepted when every page of the file lies in one document, and is then certain', () => {
    expect(acceptedSplit(packet, 9)).toEqual(packet.map((range) => ({ ...range, confidence: 1 })));
  });

  test.each<[string, SplitRange[], number]>([
    ['a gap', [packet[0], packet[2]].flatMap((range) => range ?? []), 9],
    ['a page that lies in two documents', [{ type: 'note', pages: [1, 4] }, ...packet.slice(1)], 9],
    ['documents in another order', [...packet].reverse(), 9],
    ['a file with more pages', packet, 10],
    ['a file with fewer pages', packet, 8],
    ['a document that ends before it begins', [{ type: 'note', pages: [1, 0] }], 0],
    ['a first page that is left out', [{ type: 'note', pages: [2, 9] }], 9],
  ])('is refused with %s', (_case, ranges, pageCount) => {
    expect(() => acceptedSplit(ranges, pageCount)).toThrow(/belongs to exactly one document/);
  });

  test('names the first document that is wrong', () => {
    expect(() => acceptedSplit([{ type: 'note', pages: [1, 4] }, ...packet.slice(1)], 9)).toThrow(/begins on page 4/);
  });

  test('is cut before a page into two of one type, and left alone where a document begins already', () => {
    expect(pagesOf(splitBefore(packet, 7))).toEqual(['note 1-3', 'rider 4-4', 'security-instrument 5-6', 'security-instrument 7-9']);
    expect(splitBefore(packet, 5)).toEqual(packet);
    expect(splitBefore(packet, 1)).toEqual(packet);
    expect(splitBefore(packet, 10)).toEqual(packet);
  });

  test('is merged to the type of the earlier document, and cut again to the same pages', () => {
    const merged = mergedWithPrevious(packet, 1);
    expect(pagesOf(merged)).toEqual(['note 1-4', 'security-instrument 5-9']);
    expect(mergedWithPrevious(packet, 0)).toEqual(packet);
    expect(isSameSplit(retyped(splitBefore(merged, 4), 1, 'rider'), packet)).toBe(true);
    expect(isSameSplit(splitBefore(merged, 4), packet)).toBe(false);
    expect(isSameSplit(merged, packet)).toBe(false);
  });
});
