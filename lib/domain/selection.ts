import { type Box, boxArea, boxHeight, sharedArea, unionOfBoxes } from './geometry.ts';
import type { Word } from './page.ts';

/** What selecting words on a page means: their text joined by spaces, and one box a line, in reading order. */
export function selectionOf(words: readonly Word[]): { text: string; boxes: Box[] } {
  const lines = new Map<number, Box[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word.box]);
  return { text: words.map((word) => word.text).join(' '), boxes: [...lines.values()].map((boxes) => unionOfBoxes(boxes)) };
}

/** Words chosen on one page, by their places in the page's words. */
export interface SelectedPart {
  page: number;
  words: readonly Word[];
  indices: readonly number[];
}

/**
 * What a selection over a page break means: the text of all its words; as evidence the boxes on the page where it begins, since an
 * answer names one page. Undefined without a word.
 */
export function joinedSelection(parts: readonly SelectedPart[]): { page: number; text: string; boxes: Box[] } | undefined {
  const chosen = [...parts]
    .sort((a, b) => a.page - b.page)
    .map(({ page, words, indices }) => ({ page, words: [...indices].sort((a, b) => a - b).flatMap((index) => words[index] ?? []) }))
    .filter(({ words }) => words.length > 0);
  const [first] = chosen;
  if (!first) return undefined;
  return { page: first.page, text: chosen.map(({ words }) => selectionOf(words).text).join(' '), boxes: selectionOf(first.words).boxes };
}

export interface PagePoint {
  page: number;
  /** Shares of the page, 0..1. */
  x: number;
  y: number;
}

interface Line {
  /** The first and the last place of its words, in reading order. */
  from: number;
  to: number;
  box: Box;
}

function linesOf(words: readonly Word[]): Line[] {
  const lines = new Map<number, Line>();
  for (const [index, { line, box }] of words.entries()) {
    const known = lines.get(line);
    lines.set(line, known ? { from: known.from, to: index, box: unionOfBoxes([known.box, box]) } : { from: index, to: index, box });
  }
  return [...lines.values()];
}

/** Beside a line one means it sooner than the line above, even when that one is nearer: so columns stay apart. */
const ABOVE_WEIGHS = 6;

function nearestLine(lines: readonly Line[], { x, y }: PagePoint): Line | undefined {
  let [best, least] = [undefined as Line | undefined, Number.POSITIVE_INFINITY];
  for (const line of lines) {
    const [left, top, right, bottom] = line.box;
    const distance = Math.max(left - x, 0, x - right) + ABOVE_WEIGHS * Math.max(top - y, 0, y - bottom);
    if (distance < least) [best, least] = [line, distance];
  }
  return best;
}

const inReadingOrder = (words: readonly Word[], { from, to }: Line): number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset).filter((index) => words[index] !== undefined);

/** The word under a point, or the one of the nearest line that lies nearest to it; -1 on a page without words. */
export function nearestWord(words: readonly Word[], point: PagePoint): number {
  const line = nearestLine(linesOf(words), point);
  if (!line) return -1;
  const distance = (index: number): number => {
    const box = words[index]?.box;
    return box ? Math.max(box[0] - point.x, 0, point.x - box[2]) : Number.POSITIVE_INFINITY;
  };
  return inReadingOrder(words, line).reduce((best, index) => (distance(index) < distance(best) ? index : best), line.from);
}

/** Place of the first word that a selection beginning here takes; one beyond the line's last where it begins after it. */
function beginsAt(words: readonly Word[], point: PagePoint): number {
  const line = nearestLine(linesOf(words), point);
  if (!line) return 0;
  if (point.y < line.box[1] - boxHeight(line.box) / 2) return line.from;
  return inReadingOrder(words, line).find((index) => (words[index]?.box[2] ?? 0) >= point.x) ?? line.to + 1;
}

/** One beyond the last word that a selection ending here takes. */
function endsAt(words: readonly Word[], point: PagePoint): number {
  const line = nearestLine(linesOf(words), point);
  if (!line) return 0;
  if (point.y > line.box[3] + boxHeight(line.box) / 2) return line.to + 1;
  const last = inReadingOrder(words, line).findLast((index) => (words[index]?.box[0] ?? 1) <= point.x);
  return last === undefined ? line.from : last + 1;
}

const rangeOf = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);

function isBefore(words: readonly Word[], a: PagePoint, b: PagePoint): boolean {
  const lines = linesOf(words);
  const [first, second] = [nearestLine(lines, a), nearestLine(lines, b)];
  return first === second ? a.x <= b.x : (first?.from ?? 0) < (second?.from ?? 0);
}

/**
 * The words between two points as text is selected in a document: from the one in reading order to the other, line ends included,
 * over any number of lines and pages. A word that a point touches is taken. Pages whose words are not known give none.
 */
export function flowBetween(wordsOf: (page: number) => readonly Word[], a: PagePoint, b: PagePoint): SelectedPart[] {
  const forward = a.page === b.page ? isBefore(wordsOf(a.page), a, b) : a.page < b.page;
  const [start, end] = forward ? [a, b] : [b, a];
  const parts: SelectedPart[] = [];
  for (let page = start.page; page <= end.page; page++) {
    const words = wordsOf(page);
    const from = page === start.page ? beginsAt(words, start) : 0;
    const to = page === end.page ? endsAt(words, end) : words.length;
    if (to > from) parts.push({ page, words, indices: rangeOf(from, to) });
  }
  return parts;
}

/** The words from one to another in reading order, both included, in either direction. */
export const wordsBetween = (a: number, b: number): number[] => rangeOf(Math.min(a, b), Math.max(a, b) + 1);

/** A word is meant when a rectangle covers at least this share of it. */
const COVERED_MIN = 0.35;

/** The words that a rectangle covers, by their places; any number of lines. */
export const wordsIn = (words: readonly Word[], area: Box): number[] =>
  words.flatMap(({ box }, index) => (sharedArea(box, area) >= boxArea(box) * COVERED_MIN && boxArea(box) > 0 ? [index] : []));

export type WordStep = 'next' | 'previous' | 'up' | 'down' | 'line-start' | 'line-end';

/** The word that a key leads to from a word: along the reading order, or to the nearest one in the line above or below. */
export function stepFrom(words: readonly Word[], index: number, step: WordStep): number {
  const word = words[index];
  if (!word) return words.length > 0 ? 0 : -1;
  if (step === 'next') return Math.min(words.length - 1, index + 1);
  if (step === 'previous') return Math.max(0, index - 1);
  const lines = linesOf(words);
  const own = lines.find(({ from, to }) => from <= index && index <= to);
  if (!own) return index;
  if (step === 'line-start') return own.from;
  if (step === 'line-end') return own.to;
  const centre = { x: (word.box[0] + word.box[2]) / 2, y: (word.box[1] + word.box[3]) / 2 };
  const beyond = lines.filter(({ box }) =>
    step === 'down' ? box[1] + box[3] > word.box[1] + word.box[3] && box[1] > centre.y : box[3] < centre.y,
  );
  const next = nearestLine(beyond, { page: 0, x: centre.x, y: step === 'down' ? word.box[3] : word.box[1] });
  if (!next) return index;
  const within = words.slice(next.from, next.to + 1);
  return next.from + Math.max(0, nearestWord(within, { page: 0, x: centre.x, y: (next.box[1] + next.box[3]) / 2 }));
}
