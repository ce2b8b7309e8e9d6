import { describe, expect, test } from 'vitest';
import type { Box } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { spanOf } from '#lib/learning/span.ts';

/** Words of equal width on lines of equal height, ten a line. */
const words = (text: string): Word[] =>
  text.split(' ').map((word, index) => {
    const line = Math.floor(index / 10);
    const left = (index % 10) / 10;
    return { text: word, box: [left, line / 10, left + 0.09, line / 10 + 0.05], confidence: 1, source: 'text-layer', line };
  });

describe('the span of a value', () => {
  const page = words('The lender is Alder Bank, a corporation of Ohio. The borrower is Ines Okada');
  const box = (first: number, last: number): Box => [
    page[first]?.box[0] ?? 0,
    page[first]?.box[1] ?? 0,
    page[last]?.box[2] ?? 0,
    page[last]?.box[3] ?? 0,
  ];

  test.each([
    ['the words under its box', [3, 4], 'Alder Bank,', [3, 5]],
    ['words with punctuation the value leaves out', [3, 4], 'Alder Bank', [3, 5]],
    ['fewer words than the box covers', [2, 6], 'Alder Bank', [3, 5]],
    ['a text typed with other spaces and case', [3, 4], 'ficus  bank', [3, 5]],
    ['words that were misread, by their place alone', [3, 4], 'Picus Bonk', [3, 5]],
    ['a single word', [0, 0], 'The', [0, 1]],
  ] as const)('is %s', (_case, [first, last], text, expected) => {
    expect(spanOf(page, [box(first, last)], text)).toEqual(expected);
  });

  test('goes over the end of a line', () => {
    expect(spanOf(page, [box(9, 9), box(10, 10)], 'The borrower')).toEqual([9, 11]);
  });

  test('is null where no word lies', () => {
    expect(spanOf(page, [[0.5, 0.5, 0.9, 0.9]], 'Alder Bank')).toBeNull();
    expect(spanOf(page, [], 'Alder Bank')).toBeNull();
    expect(spanOf([], [box(3, 4)], 'Alder Bank')).toBeNull();
  });

  test('is null where words of something else lie between', () => {
    expect(spanOf(page, [box(0, 0), box(3, 3)], 'The Alder')).toBeNull();
  });

  test('a word that only touches the box is not in it', () => {
    const [left, top, right, bottom] = box(3, 4);
    expect(spanOf(page, [[left - 0.03, top, right + 0.03, bottom]], 'unlike')).toEqual([3, 5]);
  });
});
