import type { Word } from '#lib/domain/page.ts';
import { PAPER, type PrintedWord } from './sheet.ts';

/** Counts of errors; add them up over pages before taking shares. */
export interface Score {
  letters: number;
  letterErrors: number;
  words: number;
  wordErrors: number;
  /** Printed words of three characters or more with a digit, and how many came out exactly. */
  numbers: number;
  numbersRight: number;
}

export const NO_SCORE: Score = Object.freeze({ letters: 0, letterErrors: 0, words: 0, wordErrors: 0, numbers: 0, numbersRight: 0 });

export const sumOf = (a: Score, b: Score): Score => ({
  letters: a.letters + b.letters,
  letterErrors: a.letterErrors + b.letterErrors,
  words: a.words + b.words,
  wordErrors: a.wordErrors + b.wordErrors,
  numbers: a.numbers + b.numbers,
  numbersRight: a.numbersRight + b.numbersRight,
});

/** Marks that no reader would call different; borders that were taken for letters. */
const plain = (text: string): string =>
  text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/^[|[\]_{}~=]+|[|[\]_{}~=]+$/g, '');
const hasLetter = (text: string): boolean => /[A-Za-z0-9]/.test(text);

/** Fewest insertions, deletions and replacements that turn one into the other. */
export function editDistance<T>(from: ArrayLike<T>, to: ArrayLike<T>): number {
  let above = Uint32Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = new Uint32Array(to.length + 1);
    current[0] = row;
    for (let column = 1; column <= to.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current[column] = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
    }
    above = current;
  }
  return above[to.length] ?? 0;
}

interface Cell {
  box: [left: number, top: number, right: number, bottom: number];
  printed: string[];
  read: { text: string; x: number }[];
}

function cellsOf(words: readonly PrintedWord[]): Cell[] {
  const cells = new Map<number, Cell>();
  for (const { text, box, cell } of words) {
    if (!hasLetter(text)) continue;
    const known = cells.get(cell) ?? { box: [...box], printed: [], read: [] };
    known.box = [
      Math.min(known.box[0], box[0]),
      Math.min(known.box[1], box[1]),
      Math.max(known.box[2], box[2]),
      Math.max(known.box[3], box[3]),
    ];
    known.printed.push(plain(text));
    cells.set(cell, known);
  }
  return [...cells.values()];
}

/** Centre of a word in points of the page before it was tilted. */
function centreOf({ box }: Word, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const dx = ((box[0] + box[2]) / 2 - 0.5) * PAPER.width;
  const dy = ((box[1] + box[3]) / 2 - 0.5) * PAPER.height;
  return [cos * dx + sin * dy + PAPER.width / 2, -sin * dx + cos * dy + PAPER.height / 2];
}

function nearestCell(cells: readonly Cell[], x: number, y: number): Cell | null {
  let best: { cell: Cell | null; distance: number } = { cell: null, distance: 14 };
  for (const cell of cells) {
    const [left, top, right, bottom] = cell.box;
    const distance = Math.max(left - x, 0, x - right) + Math.max(top - y, 0, y - bottom) * 3 + Math.abs((top + bottom) / 2 - y) * 0.05;
    if (distance < best.distance) best = { cell, distance };
  }
  return best.cell;
}

/** Read words go to the cell they stand in, so the order in which columns are read does not matter. */
export function scoreOf(printed: readonly PrintedWord[], read: readonly Word[], degrees: number): Score {
  const cells = cellsOf(printed);
  const score = { ...NO_SCORE };
  for (const word of read) {
    const text = plain(word.text);
    if (!hasLetter(text)) continue;
    const [x, y] = centreOf(word, degrees);
    const cell = nearestCell(cells, x, y);
    if (cell) cell.read.push({ text, x });
    else {
      score.letterErrors += text.length;
      score.wordErrors++;
    }
  }
  for (const cell of cells) {
    const texts = cell.read.toSorted((a, b) => a.x - b.x).map(({ text }) => text);
    score.letters += cell.printed.join(' ').length;
    score.letterErrors += editDistance(texts.join(' '), cell.printed.join(' '));
    score.words += cell.printed.length;
    score.wordErrors += editDistance(texts, cell.printed);
    for (const text of cell.printed) {
      if (!/\d/.test(text) || text.length < 3) continue;
      score.numbers++;
      const at = texts.indexOf(text);
      if (at < 0) continue;
      score.numbersRight++;
      texts.splice(at, 1);
    }
  }
  return score;
}
