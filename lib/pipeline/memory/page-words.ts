import { type Box, boxHeight } from '#lib/domain/geometry.ts';
import type { PrintedWord } from '#lib/domain/memory.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { rowsOf } from '../layout.ts';
import { bareWord } from './bare.ts';

/** A word of a page where anchors are looked for: with its place in its row and in the reading order. */
export interface PlacedOnPage {
  word: Word;
  bare: string;
  /** Place in the reading order of the page. */
  index: number;
  row: number;
  /** Place in the row, from the left. */
  column: number;
  /** Cell of the row: what no wide gap parts. */
  cell: number;
}

export interface PageWords {
  page: number;
  /** In reading order. */
  words: readonly PlacedOnPage[];
  /** From top to bottom, each from left to right. */
  rows: readonly (readonly PlacedOnPage[])[];
  /** Share of the page's height. */
  letterHeight: number;
  /** Height of the page by its width. */
  aspect: number;
}

const prepared = new WeakMap<ReadPage, PageWords>();

/** A page laid out for anchors; the same page is laid out once. */
export function pageWordsOf(page: ReadPage): PageWords {
  const known = prepared.get(page);
  if (known) return known;
  const { rows: laid, letterHeight, aspect } = rowsOf(page);
  const places = new Map<Word, { row: number; column: number; cell: number }>();
  laid.forEach((row, number) => {
    let column = 0;
    row.segments.forEach((segment, cell) => {
      for (const word of segment.words) places.set(word, { row: number, column: column++, cell });
    });
  });
  const words = page.words.map((word, index): PlacedOnPage => {
    const place = places.get(word) ?? { row: -1, column: 0, cell: 0 };
    return { word, bare: bareWord(word.text), index, ...place };
  });
  const rows: PlacedOnPage[][] = laid.map(() => []);
  for (const word of words) rows[word.row]?.push(word);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  const made = { page: page.number, words, rows, letterHeight, aspect };
  prepared.set(page, made);
  return made;
}

/** Share of a word's width that must lie in a box for the word to stand in it. */
const INSIDE = 0.5;

/** The words that stand in one of the boxes, in reading order. */
export function wordsIn(words: readonly PlacedOnPage[], boxes: readonly Box[]): PlacedOnPage[] {
  return words.filter(({ word: { box } }) =>
    boxes.some((line) => {
      const height = Math.min(box[3], line[3]) - Math.max(box[1], line[1]);
      const width = Math.min(box[2], line[2]) - Math.max(box[0], line[0]);
      return height > INSIDE * Math.min(boxHeight(box), boxHeight(line)) && width >= INSIDE * (box[2] - box[0]);
    }),
  );
}

/** So many words of a page are kept as its printing: a full page of prose has about 600. */
const PRINTING_MAX = 700;

/** The printing of a page: its words without figures and without those of a labelled value. */
export const printingOf = (page: PageWords, filled: ReadonlySet<number>): PrintedWord[] =>
  page.words
    .filter(({ bare, index }) => bare !== '' && !filled.has(index))
    .slice(0, PRINTING_MAX)
    .map(({ bare, word }) => ({ text: bare, box: word.box }));
