import { type Box, unionOfBoxes, verticalOverlap } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PlacedWord } from '../../flow.ts';
import { type PageRows, type Row, type Segment, textOf } from '../../layout.ts';
import { isLabel } from './labels.ts';

/** Where a paragraph begins: a word of a cell, behind a lead-in or at the cell's beginning. */
export interface Start {
  page: PageRows;
  row: Row;
  segment: Segment;
  /** The first word of the paragraph, as its place in the cell. */
  from: number;
}

/** Lines of a paragraph lie closer than this many letter heights. */
const LEADING_MAX = 1.8;
/** A blank line is wider than the leading of the lines before by this factor. */
const BLANK_FACTOR = 1.7;
const LINES_MAX = 40;
/** The last line of a paragraph ends this much of the page before the others. */
const SHORT = 0.06;

/** Words at a line's left end say how high it lies there: on a skewed page the box of a whole line covers its neighbours. */
const LEFT_WORDS = 3;
const leftEnd = (words: readonly Word[]): Box => unionOfBoxes(words.slice(0, LEFT_WORDS).map(({ box }) => box));

function isLast(line: readonly PlacedWord[] | undefined, right: number): boolean {
  const last = line?.at(-1)?.word;
  return last?.text.endsWith('.') === true && last.box[2] < right - SHORT;
}

/** The cells of a row from one on, as far as they belong to its line: none begins beyond the right edge of the paragraph. */
function lineFrom(row: Row, segment: Segment, right: number, near: number): Word[] {
  const words: Word[] = [];
  let end = segment.box[0];
  for (const cell of row.segments.slice(row.segments.indexOf(segment))) {
    if (words.length > 0 && (cell.box[2] > right + near || cell.box[0] - end > 6 * near)) break;
    words.push(...cell.words);
    end = cell.box[2];
  }
  return words;
}

/**
 * The words of a paragraph line by line: on while the lines below begin at its edge and follow as closely as the first two, up
 * to one that `ends` it by how it begins. What stands in the margin or in another column is no part of it.
 */
export function paragraphFrom({ page, row, segment, from }: Start, ends: (line: string) => boolean): PlacedWord[][] {
  const first = segment.words[from];
  if (!first) return [];
  const near = page.letterHeight * page.aspect;
  const place = (words: readonly Word[]): PlacedWord[] => words.map((word) => ({ word, page: page.page }));
  const lines = [place(segment.words.slice(from))];
  const edges = [segment.box[0], first.box[0]];
  let right = segment.box[2];
  const beginning = leftEnd(segment.words);
  let bottom = beginning[3];
  let leading: number | undefined;
  for (const next of page.rows.slice(page.rows.indexOf(row) + 1)) {
    const cell = next.segments.find(({ box }) => edges.some((edge) => Math.abs(box[0] - edge) < 1.5 * near));
    const end = leftEnd(cell?.words ?? next.words);
    if (lines.length >= LINES_MAX || verticalOverlap(end, beginning) > 0.5) break;
    const gap = end[1] - bottom;
    if (gap > LEADING_MAX * page.letterHeight) break;
    if (!cell) continue;
    if (leading !== undefined && gap > Math.max(BLANK_FACTOR * leading, leading + 0.5 * page.letterHeight)) break;
    const words = lineFrom(next, cell, right, near);
    if (isLabel(cell.words) || ends(textOf(words)) || isLast(lines.at(-1), right)) break;
    leading ??= Math.max(gap, 0);
    lines.push(place(words));
    right = Math.max(right, words.at(-1)?.box[2] ?? right);
    bottom = end[3];
  }
  return lines;
}
