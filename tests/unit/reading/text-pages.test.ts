import { describe, expect, test } from 'vitest';
import { textPages, wordsOfLines } from '#lib/pipeline/text-pages.ts';

describe('plain text', () => {
  test.each([
    ['one page', 'a\nb', 1],
    ['a form feed between pages', 'a\fb', 2],
    ['a form feed at the end', 'a\f\n', 1],
    ['sixty lines', 'x\n'.repeat(60), 1],
    ['sixty-one lines', 'x\n'.repeat(61), 2],
    ['an empty page in the middle', 'a\f\fb', 3],
  ])('with %s has its pages', (_name, text, count) => {
    expect(textPages(text)).toHaveLength(count);
  });

  test('keeps columns under one another and lines apart', () => {
    const [label, value, below] = wordsOfLines(['Term      30', '          25']);
    expect(value?.box[0]).toBe(below?.box[0]);
    expect(below?.box[1]).toBeGreaterThan(value?.box[3] ?? 1);
    expect([label?.line, value?.line, below?.line]).toEqual([0, 0, 1]);
  });

  test('shrinks a line that is wider than the page', () => {
    expect(wordsOfLines([`${'x '.repeat(300)}end`]).at(-1)?.box[2]).toBeLessThan(1);
  });
});
