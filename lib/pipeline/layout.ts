import { type Box, boxHeight, unionOfBoxes, verticalOverlap } from '#lib/domain/geometry.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { median } from './median.ts';

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

const middle = (box: Box): number => (box[1] + box[3]) / 2;

/** Words much taller than their neighbours are rules, stamps or titles and start a row of their own. */
const HEIGHT_RATIO_MAX = 2.2;

function sameLine(a: Box, b: Box): boolean {
  const [low, high] = [Math.min(boxHeight(a), boxHeight(b)), Math.max(boxHeight(a), boxHeight(b))];
  return verticalOverlap(a, b) > 0.5 && high <= low * HEIGHT_RATIO_MAX;
}

/** Recognition saw both on one line, close to each other: it looks at the line as a whole, where we see only boxes. */
const isRecognisedTogether = (last: Word, word: Word): boolean =>
  last.source === 'ocr' &&
  word.source === 'ocr' &&
  last.line === word.line &&
  word.box[0] - last.box[2] < 3 * boxHeight(word.box) &&
  verticalOverlap(last.box, word.box) > 0.2;

/**
 * Words side by side, from left to right: each goes on with the row whose last word it overlaps most closely. So a row
 * may climb or sink over the page, as it does on a scan that is not quite straight.
 */
function gatherRows(words: readonly Word[]): Word[][] {
  const rows: { words: Word[]; last: Word }[] = [];
  for (const word of [...words].sort((a, b) => a.box[0] - b.box[0])) {
    const away = ({ last }: { last: Word }): number => Math.abs(middle(last.box) - middle(word.box));
    const near =
      rows.find(({ last }) => isRecognisedTogether(last, word)) ??
      rows.filter(({ last }) => sameLine(last.box, word.box)).sort((a, b) => away(a) - away(b))[0];
    if (near) {
      near.words.push(word);
      near.last = word;
    } else rows.push({ words: [word], last: word });
  }
  const height = (row: { words: Word[] }): number => row.words.reduce((sum, word) => sum + middle(word.box), 0) / row.words.length;
  return rows.sort((a, b) => height(a) - height(b)).map((row) => row.words);
}

/** Large print has large gaps: a gap counts against the smaller of its two words too. */
const GAP_LARGE = 0.85;

function cutSegments(words: readonly Word[], gapMax: number, aspect: number): Word[][] {
  const segments: Word[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const last = segments.at(-1)?.at(-1);
    const height = last ? Math.min(boxHeight(last.box), boxHeight(word.box)) : 0;
    if (!last || word.box[0] - right > Math.max(gapMax, height * aspect * GAP_LARGE)) segments.push([word]);
    else segments.at(-1)?.push(word);
    right = Math.max(right, word.box[2]);
  }
  return segments;
}

/** Letters of at least this many make a word long enough to measure. */
const MEASURED_LETTERS = 5;
const MEASURED_WORDS = 12;
/** Of typewriter pages a word's width by its letters varies by 1.5 % at the median, of printed ones by 5 % or more (measured). */
const TYPED_SPREAD_MAX = 0.03;
/** On a typewriter one blank behind a comma leaves up to 1.5 pitches, two blanks leave 2.1 or more. */
const GAP_PITCHES = 1.9;

/** Width of a letter on a page set like a typewriter's, as a share of the page's width; undefined where letters differ. */
function pitchOf(words: readonly Word[]): number | undefined {
  const widths = words
    .filter(({ text }) => text.length >= MEASURED_LETTERS)
    .map(({ text, box }) => (box[2] - box[0]) / (text.length - 0.25));
  if (widths.length < MEASURED_WORDS) return undefined;
  const pitch = median(widths);
  return median(widths.map((width) => Math.abs(width - pitch))) < TYPED_SPREAD_MAX * pitch ? pitch : undefined;
}

const boxOf = (words: readonly Word[]): Box => unionOfBoxes(words.map((word) => word.box));

/** The rows of a page from top to bottom, each cut into segments at its wide gaps. */
export function rowsOf(page: ReadPage): PageRows {
  const letterHeight = median(page.words.map((word) => boxHeight(word.box)));
  const aspect = page.height / page.width;
  const gapMax = Math.max(letterHeight * aspect * GAP_LETTERS, (pitchOf(page.words) ?? 0) * GAP_PITCHES);
  const rows = gatherRows(page.words).map((words, row) => ({
    page: page.number,
    words,
    box: boxOf(words),
    segments: cutSegments(words, gapMax, aspect).map((cell) => ({ page: page.number, row, words: cell, box: boxOf(cell) })),
  }));
  return { page: page.number, rows, letterHeight, aspect };
}

export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');
