import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import { windowsOf } from '#lib/pipeline/ner/windows.ts';

const special = { cls: 101, sep: 102, pad: 0 };
/** One piece a letter. */
const encoder = { encode: (word: string) => Array.from(word, (letter) => letter.charCodeAt(0)), special };
const cut = { window: 20, overlap: 6, boxScale: 1000 };

const word = (text: string, box: Word['box'] = [0.1, 0.2, 0.3, 0.4]): Word => ({
  text,
  box,
  confidence: 1,
  source: 'text-layer',
  line: 0,
});

/** Words of 1 to 9 letters in an order that repeats with the seed. */
const wordsOf = (seed: number, count: number): Word[] =>
  Array.from({ length: count }, (_, index) => word('abcdefghi'.slice(0, 1 + ((seed * 7 + index * index * 5 + index) % 9))));

describe('windows of a page', () => {
  test.each([
    [1, 0],
    [2, 1],
    [3, 5],
    [4, 40],
    [5, 133],
  ])('hold every word whole, in order, and never more pieces than a window has (seed %i, %i words)', (seed, count) => {
    const words = wordsOf(seed, count);
    const windows = windowsOf(words, encoder, cut);
    const seen = new Set<number>();
    for (const { inputIds, boxes, words: places } of windows) {
      expect(inputIds.length).toBeLessThanOrEqual(cut.window);
      expect(boxes).toHaveLength(inputIds.length * 4);
      expect([inputIds[0], inputIds.at(-1)]).toEqual([special.cls, special.sep]);
      for (const [index, { word: place, piece }] of places.entries()) {
        const text = words[place]?.text ?? '';
        expect(String.fromCharCode(...inputIds.slice(piece, piece + text.length))).toBe(text);
        if (index > 0) expect(place).toBe((places[index - 1]?.word ?? 0) + 1);
        seen.add(place);
      }
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(words.map((_, index) => index));
  });

  test('share about as many pieces as the overlap says', () => {
    const windows = windowsOf(wordsOf(6, 80), encoder, cut);
    for (const [index, { words }] of windows.slice(1).entries()) {
      const before = windows[index]?.words ?? [];
      const shared = before.filter(({ word: place }) => words.some((other) => other.word === place));
      expect(shared.length).toBeLessThanOrEqual(cut.overlap);
      expect(words[0]?.word).toBeGreaterThan(before[0]?.word ?? 0);
    }
    expect(windows.length).toBeGreaterThan(10);
  });

  test('are none for a page without words', () => {
    expect(windowsOf([], encoder, cut)).toEqual([]);
  });

  test('give every piece the box of its word in whole numbers that stay on the page', () => {
    const [window] = windowsOf([word('ab', [-0.02, 0.1234, 0.5006, 1.3])], encoder, cut);
    expect(window?.boxes).toEqual([0, 0, 0, 0, 0, 123, 501, 1000, 0, 123, 501, 1000, 0, 0, 0, 0]);
  });

  test('cut a word that is longer than a window, and one of more than 64 pieces', () => {
    const narrow = windowsOf([word('x'.repeat(50)), word('y')], encoder, cut);
    expect(narrow.map(({ inputIds }) => inputIds.length)).toEqual([20, 3]);
    const [wide] = windowsOf([word('x'.repeat(200)), word('y')], encoder, { ...cut, window: 512 });
    expect(wide?.words).toEqual([
      { word: 0, piece: 1 },
      { word: 1, piece: 65 },
    ]);
  });
});
