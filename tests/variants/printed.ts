import { boxHeight } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { PageContent } from '#lib/domain/ports.ts';
import type { Printed } from './sequences.ts';

/** Words side by side without a wide gap, as indices into the page's words. */
export type Cell = readonly number[];

/** A gap of more letter heights than this begins a new cell. */
export const GAP_LETTERS = 1.1;

const gapOf = (left: Word, right: Word, aspect: number): number => (right.box[0] - left.box[2]) / (boxHeight(left.box) * aspect || 1);

/** The cells of a page: its lines, cut at their wide gaps. */
export function cellsOf({ words, width, height }: PageContent): Cell[] {
  const cells: number[][] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const goesOn =
      before && before.line === word.line && word.box[0] >= before.box[0] && gapOf(before, word, height / width) <= GAP_LETTERS;
    if (goesOn) cells.at(-1)?.push(at);
    else cells.push([at]);
  });
  return cells;
}

/** The cell right below another, flush left with it: where a value that wraps goes on. */
function below(cell: Cell, cells: readonly Cell[], words: readonly Word[]): Cell | undefined {
  const [first, size] = [words[cell[0] ?? 0], boxHeight(words[cell[0] ?? 0]?.box ?? [0, 0, 0, 0])];
  if (!first) return undefined;
  const near = cells.filter((other) => {
    const word = words[other[0] ?? 0];
    if (!word || other === cell) return false;
    const drop = word.box[1] - first.box[1];
    return drop > size * 0.5 && drop < size * 2.2 && Math.abs(word.box[0] - first.box[0]) < size;
  });
  return near.sort((a, b) => (words[a[0] ?? 0]?.box[1] ?? 0) - (words[b[0] ?? 0]?.box[1] ?? 0))[0];
}

/** The words of all pages in one list, and the orders in which they follow one another: down a column of cells, along the lines. */
export function printedOf(pages: readonly PageContent[]): Printed {
  const texts: string[] = [];
  const chains: number[][] = [];
  const allCells: number[][] = [];
  for (const page of pages) {
    const offset = texts.length;
    texts.push(...page.words.map(({ text }) => text));
    const cells = cellsOf(page);
    for (const cell of cells) {
      allCells.push(cell.map((at) => at + offset));
      const second = below(cell, cells, page.words);
      const third = second && below(second, cells, page.words);
      chains.push([...cell, ...(second ?? []), ...(third ?? [])].map((at) => at + offset));
    }
    chains.push(page.words.map((_, at) => at + offset));
  }
  return { texts, chains, cells: allCells };
}

/** Plain text: one chain through all its words. */
export function printedText(text: string): Printed {
  const texts = text.split(/\s+/).filter((word) => word !== '');
  const all = texts.map((_, at) => at);
  return { texts, chains: [all], cells: [all] };
}
