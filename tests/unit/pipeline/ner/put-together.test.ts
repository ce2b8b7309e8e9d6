import { describe, expect, test } from 'vitest';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { Word } from '#lib/domain/page.ts';
import type { NerWindow, NerWindowScores } from '#lib/domain/ports.ts';
import { putTogether } from '#lib/pipeline/ner/put-together.ts';
import { scorePages } from '#lib/pipeline/ner/score-pages.ts';

const window = (first: number, count: number): NerWindow => ({
  inputIds: Array.from({ length: count + 2 }, () => 7),
  boxes: [],
  words: Array.from({ length: count }, (_, index) => ({ word: first + index, piece: index + 1 })),
});

/** Every word of a window gets the same raw scores. */
const scores = (count: number, row: readonly number[], pageTypes: readonly number[]): NerWindowScores => ({
  labels: rows(count, row),
  pageTypes: Float32Array.from(pageTypes),
});
const rows = (count: number, row: readonly number[]): Float32Array => Float32Array.from(Array.from({ length: count }, () => row).flat());

const labels = { ner: ['O', 'B-lenderName', 'I-lenderName', 'B-somethingNew'], pageTypes: ['note', 'rider'] as const };
const place = (label: string): number => NER_LABELS.indexOf(label);

describe('windows put together', () => {
  test('a word counts in the window where it is farthest from an edge behind which the page goes on', () => {
    const page = putTogether({
      number: 3,
      words: 10,
      windows: [window(0, 6), window(4, 6)],
      scores: [scores(6, [9, 0, 0, 0], [0, 0]), scores(6, [0, 9, 0, 0], [0, 0])],
      labels: { ...labels, pageTypes: [...labels.pageTypes] },
    });
    expect(page.number).toBe(3);
    const isLender = page.labels.map((row) => (row[place('B-lenderName')] ?? 0) > 0.9);
    expect(isLender).toEqual([false, false, false, false, false, true, true, true, true, true]);
  });

  test('rows are shares in our own order of labels; a label that we do not know counts as none', () => {
    const page = putTogether({
      number: 1,
      words: 2,
      windows: [window(0, 2)],
      scores: [scores(2, [0, 0, 0, 0], [2, 0])],
      labels: { ...labels, pageTypes: [...labels.pageTypes] },
    });
    for (const row of page.labels) {
      expect(row).toHaveLength(NER_LABELS.length);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      expect(row[0]).toBeCloseTo(0.5, 5);
      expect(row[place('I-lenderName')]).toBeCloseTo(0.25, 5);
    }
    expect(page.pageTypes.note).toBeCloseTo(1 / (1 + Math.exp(-2)), 5);
  });

  test('a longer window says more about the type of the page', () => {
    const page = putTogether({
      number: 1,
      words: 9,
      windows: [window(0, 8), window(8, 1)],
      scores: [scores(8, [9, 0, 0, 0], [20, 0]), scores(1, [9, 0, 0, 0], [0, 20])],
      labels: { ...labels, pageTypes: [...labels.pageTypes] },
    });
    expect(page.pageTypes.note).toBeCloseTo(8 / 9, 4);
    expect(page.pageTypes.rider).toBeCloseTo(1 / 9, 4);
  });

  test('a word that no window scored is an error, never a silent gap', () => {
    const gap = { number: 1, words: 3, windows: [window(0, 2)], scores: [scores(2, [9, 0, 0, 0], [0, 0])] };
    expect(() => putTogether({ ...gap, labels: { ...labels, pageTypes: [...labels.pageTypes] } })).toThrow('word 2 of page 1');
  });
});

describe('pages scored', () => {
  const word = (text: string): Word => ({ text, box: [0, 0, 1, 1], confidence: 1, source: 'ocr', line: 0 });
  const pagesOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      words: Array.from({ length: index % 30 }, (_, place) => word(`w${index * 100 + place}`)),
    }));

  test('every word of every page is scored once, pages without words too, and batches span pages', async () => {
    const calls: number[] = [];
    const classifier = {
      encode: (text: string) => [Number(text.slice(1))],
      special: { cls: -1, sep: -2, pad: 0 },
      bundle: {
        labels: { labelSchemaVersion: 1, ner: [...NER_LABELS], pageTypes: [...labels.pageTypes], window: 12, overlap: 4, boxScale: 1000 },
        calibration: null,
      },
      // The label that is likeliest tells which word was scored.
      score: async (windows: readonly NerWindow[]): Promise<NerWindowScores[]> => {
        calls.push(windows.length);
        return windows.map(({ inputIds, words }) => {
          const raw = new Float32Array(words.length * NER_LABELS.length);
          for (const [row, { piece }] of words.entries()) raw[row * NER_LABELS.length + ((inputIds[piece] ?? 0) % NER_LABELS.length)] = 9;
          return { labels: raw, pageTypes: new Float32Array(2) };
        });
      },
    };
    const pages = pagesOf(40);
    const scored = await scorePages(pages, classifier);
    expect(scored.map(({ number }) => number)).toEqual(pages.map(({ number }) => number));
    for (const [index, { labels: row }] of scored.entries()) {
      const likeliest = row.map((shares) => shares.indexOf(Math.max(...shares)));
      expect(likeliest).toEqual(pages[index]?.words.map(({ text }) => Number(text.slice(1)) % NER_LABELS.length));
    }
    expect(calls).toHaveLength(3);
  });
});
