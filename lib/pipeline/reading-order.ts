import { boxHeight } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { withProseColumns } from './prose-columns.ts';

interface Line {
  centre: number;
  height: number;
  words: Word[];
}

const centreOf = (word: Word): number => (word.box[1] + word.box[3]) / 2;

/** Half the smaller height: words that differ less from the line's middle stand on it. */
const standsOn = (line: Line, word: Word): boolean =>
  Math.abs(centreOf(word) - line.centre) < 0.5 * Math.min(line.height, boxHeight(word.box));

function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of [...words].sort((a, b) => centreOf(a) - centreOf(b) || a.box[0] - b.box[0])) {
    // Sorted by height on the page: only the last lines can be near.
    const line = lines.slice(-3).findLast((candidate) => standsOn(candidate, word));
    if (!line) {
      lines.push({ centre: centreOf(word), height: boxHeight(word.box), words: [word] });
      continue;
    }
    line.words.push(word);
    const count = line.words.length;
    line.centre += (centreOf(word) - line.centre) / count;
    line.height += (boxHeight(word.box) - line.height) / count;
  }
  return lines.sort((a, b) => a.centre - b.centre);
}

/**
 * Words as one reads a form: lines top down by their middle, each from left to right; columns of running text one after
 * the other. `line` is numbered from 0.
 */
export function inReadingOrder(words: readonly Word[]): Word[] {
  const rows = linesOf(words).map((line) => line.words.sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1]));
  return withProseColumns(rows).flatMap((row, index) => row.map((word) => ({ ...word, line: index })));
}
