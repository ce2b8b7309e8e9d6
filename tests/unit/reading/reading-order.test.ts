import { describe, expect, test } from 'vitest';
import type { Box } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { inReadingOrder } from '#lib/pipeline/reading-order.ts';

const word = (text: string, box: Box): Word => ({ text, box, confidence: 1, source: 'text-layer', line: 0 });
const orderOf = (words: readonly Word[]): string =>
  inReadingOrder(words).reduce((text, { text: next, line }, index, all) => {
    if (index === 0) return next;
    return `${text}${all[index - 1]?.line === line ? ' ' : '\n'}${next}`;
  }, '');

describe('reading order', () => {
  test('is top down by lines and left to right on a line, whatever the order of painting', () => {
    const words = [
      word('Bank', [0.5, 0.2, 0.6, 0.22]),
      word('Lender', [0.1, 0.2, 0.2, 0.22]),
      word('Note', [0.1, 0.1, 0.2, 0.12]),
      word('Alder', [0.4, 0.2, 0.48, 0.22]),
    ];
    expect(orderOf(words)).toBe('Note\nLender Alder Bank');
  });

  test('keeps a large word and small words beside it on one line, and close lines apart', () => {
    const words = [
      word('LOAN', [0.1, 0.1, 0.3, 0.14]),
      word('terms', [0.4, 0.11, 0.5, 0.125]),
      word('under', [0.1, 0.142, 0.2, 0.157]),
      word('it', [0.22, 0.142, 0.25, 0.157]),
    ];
    expect(orderOf(words)).toBe('LOAN terms\nunder it');
  });

  /** `rows` rows of `perRow` words in a column that starts at `left`; the first word of each row says column and row. */
  const column = (name: string, left: number, rows: number, text = 'lending'): Word[] =>
    Array.from({ length: rows * 6 }, (_, index) => {
      const [row, place] = [Math.floor(index / 6), index % 6];
      const x = left + place * 0.065;
      return word(place === 0 ? `${name}${'abcdefghij'[row]}` : text, [x, 0.1 + row * 0.02, x + 0.06, 0.115 + row * 0.02]);
    });

  test('of two columns of running text is one column after the other, between lines that cross the page', () => {
    const heading = word('Notice', [0.4, 0.05, 0.6, 0.065]);
    const ending = word('Signed', [0.4, 0.4, 0.6, 0.415]);
    const lines = orderOf([heading, ...column('l', 0.08, 10), ...column('r', 0.52, 10), ending]).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'Notice',
      ...[...'abcdefghij'].map((row) => `l${row}`),
      ...[...'abcdefghij'].map((row) => `r${row}`),
      'Signed',
    ]);
  });

  test('of two columns of amounts is row by row, as of a few lines side by side', () => {
    expect(orderOf([...column('l', 0.08, 10, '$1,200'), ...column('r', 0.52, 10, '$900')]).split('\n')).toHaveLength(10);
    expect(orderOf([...column('l', 0.08, 4), ...column('r', 0.52, 4)]).split('\n')).toHaveLength(4);
  });

  test('of no words is no words', () => {
    expect(inReadingOrder([])).toEqual([]);
  });
});
