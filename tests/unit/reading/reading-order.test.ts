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

  test('of no words is no words', () => {
    expect(inReadingOrder([])).toEqual([]);
  });
});
