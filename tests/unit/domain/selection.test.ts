import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import { flowBetween, joinedSelection, nearestWord, stepFrom, wordsBetween } from '#lib/domain/selection.ts';

/** A line of words of equal width from `left`, at a tenth of the page a line. */
const line = (text: string, number: number, left = 0.1): Word[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    line: number,
    box: [left + index * 0.1, number / 10, left + index * 0.1 + 0.08, number / 10 + 0.03],
    confidence: 1,
    source: 'text-layer',
  }));

const first = [...line('Pay to the order', 1), ...line('of Anna', 2), ...line('Lee Vance', 3)];
const second = line('Page two begins', 1);
const wordsOf = (page: number): readonly Word[] => (page === 1 ? first : page === 2 ? second : []);
const textOf = (parts: ReturnType<typeof flowBetween>): string => joinedSelection(parts)?.text ?? '';

describe('words selected as text', () => {
  test('a drag over lines takes the ends of the lines, which a rectangle would miss', () => {
    const parts = flowBetween(wordsOf, { page: 1, x: 0.35, y: 0.11 }, { page: 1, x: 0.22, y: 0.21 });
    expect(textOf(parts)).toBe('the order of Anna');
    expect(joinedSelection(parts)?.boxes).toHaveLength(2);
  });

  test('the direction of the drag does not matter', () => {
    const [a, b] = [
      { page: 1, x: 0.35, y: 0.11 },
      { page: 1, x: 0.15, y: 0.31 },
    ];
    expect(textOf(flowBetween(wordsOf, b, a))).toBe(textOf(flowBetween(wordsOf, a, b)));
    expect(textOf(flowBetween(wordsOf, { page: 1, x: 0.36, y: 0.115 }, { page: 1, x: 0.12, y: 0.115 }))).toBe('Pay to the');
  });

  test('a drag over a page break joins both texts and keeps the place on the page where it begins', () => {
    const parts = flowBetween(wordsOf, { page: 1, x: 0.25, y: 0.31 }, { page: 2, x: 0.22, y: 0.11 });
    expect(joinedSelection(parts)).toMatchObject({ page: 1, text: 'Vance Page two', boxes: [first[7]?.box] });
    expect(parts.map(({ page }) => page)).toEqual([1, 2]);
  });

  test('a drag that begins in the margin after a line begins with the next line', () => {
    expect(textOf(flowBetween(wordsOf, { page: 1, x: 0.9, y: 0.11 }, { page: 1, x: 0.9, y: 0.21 }))).toBe('of Anna');
  });

  test('columns that the reader kept apart are not mixed', () => {
    const columns = [
      ...line('left one', 1, 0.05),
      ...line('left two', 2, 0.05),
      ...line('right one', 3, 0.6),
      ...line('right two', 4, 0.6),
    ].map((word, index): Word => (index < 4 ? word : { ...word, box: [word.box[0], word.box[1] - 0.2, word.box[2], word.box[3] - 0.2] }));
    expect(textOf(flowBetween(() => columns, { page: 1, x: 0.61, y: 0.11 }, { page: 1, x: 0.85, y: 0.21 }))).toBe('right one right two');
  });

  test('nothing is selected where nothing is read', () => {
    expect(flowBetween(wordsOf, { page: 7, x: 0, y: 0 }, { page: 8, x: 1, y: 1 })).toEqual([]);
    expect(joinedSelection([])).toBeUndefined();
    expect(nearestWord([], { page: 1, x: 0, y: 0 })).toBe(-1);
  });
});

describe('words chosen by keys', () => {
  test('go along the reading order, and to the word above or below', () => {
    const at = (index: number): string => first[index]?.text ?? '';
    expect(at(stepFrom(first, 3, 'next'))).toBe('of');
    expect(at(stepFrom(first, 4, 'previous'))).toBe('order');
    expect(at(stepFrom(first, 1, 'down'))).toBe('Anna');
    expect(at(stepFrom(first, 7, 'up'))).toBe('Anna');
    expect(at(stepFrom(first, 1, 'line-end'))).toBe('order');
    expect(at(stepFrom(first, 3, 'line-start'))).toBe('Pay');
  });

  test('stay where there is no way on', () => {
    expect(stepFrom(first, 0, 'previous')).toBe(0);
    expect(stepFrom(first, first.length - 1, 'next')).toBe(first.length - 1);
    expect(stepFrom(first, 0, 'up')).toBe(0);
    expect(stepFrom([], 0, 'next')).toBe(-1);
  });

  test('extend in either direction', () => {
    expect(wordsBetween(2, 4)).toEqual([2, 3, 4]);
    expect(wordsBetween(4, 2)).toEqual([2, 3, 4]);
  });
});
