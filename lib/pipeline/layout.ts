import { type Box, boxHeight, unionOfBoxes, verticalOverlap } from '#lib/domain/geometry.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';

/** A run of words on one row without a wide gap: a table cell, a label with its value, a line of a paragraph. */
export interface Segment {
  page: number;
  row: number;
  words: readonly Word[];
  box: Box;
}

/** What stands side by side on a page, left to right. */
export interface Row {
  page: number;
  segments: readonly Segment[];
  words: readonly Word[];
  box: Box;
}

export interface PageRows {
  page: number;
  rows: readonly Row[];
  /** Median height of a word, share of the page. */
  letterHeight: number;
  /** Height of the page by its width: turns vertical shares into horizontal ones. */
  aspect: number;
}

/** A gap wider than this many letter heights ends a segment. */
const GAP_LETTERS = 1.1;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const middle = (box: Box): number => (box[1] + box[3]) / 2;

/** Words that overlap vertically by half stand on one row, whatever column the reader put them in. */
function gatherRows(words: readonly Word[]): Word[][] {
  const rows: { words: Word[]; box: Box }[] = [];
  for (const word of [...words].sort((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.findLast(
      ({ box }) => verticalOverlap(box, word.box) > 0.5 && Math.abs(middle(box) - middle(word.box)) < boxHeight(box),
    );
    if (row) row.words.push(word);
    else rows.push({ words: [word], box: word.box });
  }
  return rows.map((row) => row.words.sort((a, b) => a.box[0] - b.box[0]));
}

function cutSegments(words: readonly Word[], gapMax: number): Word[][] {
  const segments: Word[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (word.box[0] - right > gapMax) segments.push([word]);
    else segments.at(-1)?.push(word);
    right = Math.max(right, word.box[2]);
  }
  return segments;
}

const boxOf = (words: readonly Word[]): Box => unionOfBoxes(words.map((word) => word.box));

/** The rows of a page from top to bottom, each cut into segments at its wide gaps. */
export function rowsOf(page: ReadPage): PageRows {
  const letterHeight = median(page.words.map((word) => boxHeight(word.box)));
  const aspect = page.height / page.width;
  const gapMax = letterHeight * aspect * GAP_LETTERS;
  const rows = gatherRows(page.words).map((words, row) => ({
    page: page.number,
    words,
    box: boxOf(words),
    segments: cutSegments(words, gapMax).map((cell) => ({ page: page.number, row, words: cell, box: boxOf(cell) })),
  }));
  return { page: page.number, rows, letterHeight, aspect };
}

export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');
