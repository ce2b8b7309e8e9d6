import type { GreyImage } from '#lib/domain/ports.ts';

/** Side of the square blocks of pixels that the paper's level is measured on. */
export const BLOCK = 8;

/** One value a block of `BLOCK` x `BLOCK` pixels. */
export interface BlockMap {
  levels: Uint8Array;
  columns: number;
  rows: number;
}

/** The lowest value with more than `rank` samples at or below it. */
export function percentile(histogram: ArrayLike<number>, rank: number): number {
  let seen = 0;
  for (let value = 0; value < 255; value++) {
    seen += histogram[value] ?? 0;
    if (seen > rank) return value;
  }
  return 255;
}

const PAPER_SHARE = 0.35;

/** Paper level of each block: more than a third of its pixels are that light or lighter. */
export function paperLevels({ pixels, width, height }: GreyImage): BlockMap {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const levels = new Uint8Array(columns * rows);
  const histogram = new Uint8Array(256);
  for (let row = 0; row < rows; row++) {
    const bottom = Math.min(height, (row + 1) * BLOCK);
    for (let column = 0; column < columns; column++) {
      const [left, right] = [column * BLOCK, Math.min(width, (column + 1) * BLOCK)];
      let lightest = 0;
      for (let y = row * BLOCK; y < bottom; y++) {
        for (let at = y * width + left; at < y * width + right; at++) {
          const value = pixels[at] ?? 0;
          histogram[value] = (histogram[value] ?? 0) + 1;
          if (value > lightest) lightest = value;
        }
      }
      const wanted = (bottom - row * BLOCK) * (right - left) * PAPER_SHARE;
      let [level, seen] = [lightest, histogram[lightest] ?? 0];
      while (seen <= wanted && level > 0) seen += histogram[--level] ?? 0;
      levels[row * columns + column] = level;
      histogram.fill(0, 0, lightest + 1);
    }
  }
  return { levels, columns, rows };
}

const REACH = 2;

/** Median of 5 x 5 blocks: a block full of ink takes the paper level of its neighbours. */
export function median({ levels, columns, rows }: BlockMap): BlockMap {
  const result = new Uint8Array(levels.length);
  const histogram = new Uint8Array(256);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [Math.max(0, row - REACH), Math.min(rows - 1, row + REACH)];
    const add = (column: number, change: 1 | -1): void => {
      for (let y = top; y <= bottom; y++) {
        const value = levels[y * columns + column] ?? 0;
        histogram[value] = (histogram[value] ?? 0) + change;
      }
    };
    histogram.fill(0);
    for (let column = 0; column < Math.min(REACH, columns); column++) add(column, 1);
    let count = Math.min(REACH, columns) * (bottom - top + 1);
    for (let column = 0; column < columns; column++) {
      if (column + REACH < columns) {
        add(column + REACH, 1);
        count += bottom - top + 1;
      }
      if (column > REACH) {
        add(column - REACH - 1, -1);
        count -= bottom - top + 1;
      }
      // Paper is light, so the median is found sooner from above.
      let [value, seen] = [255, histogram[255] ?? 0];
      while (seen * 2 < count && value > 0) seen += histogram[--value] ?? 0;
      result[row * columns + column] = value;
    }
  }
  return { levels: result, columns, rows };
}

/** The lightest level within `reach` blocks: what the paper is like around something dark. */
export function lightestAround({ levels, columns, rows }: BlockMap, reach: number): BlockMap {
  const across = new Uint8Array(levels.length);
  for (let row = 0; row < rows; row++) slideMaximum(levels, across, row * columns, 1, columns, reach);
  const result = new Uint8Array(levels.length);
  for (let column = 0; column < columns; column++) slideMaximum(across, result, column, columns, rows, reach);
  return { levels: result, columns, rows };
}

/** Maximum of a sliding window over `count` values that stand `step` apart; van Herk's blocks would win only for wide windows. */
function slideMaximum(from: Uint8Array, to: Uint8Array, start: number, step: number, count: number, reach: number): void {
  let [best, bestAt] = [0, -1];
  for (let place = 0; place < count; place++) {
    const [first, last] = [Math.max(0, place - reach), Math.min(count - 1, place + reach)];
    if (bestAt < first) {
      best = 0;
      for (let index = first; index <= last; index++) {
        const value = from[start + index * step] ?? 0;
        if (value >= best) [best, bestAt] = [value, index];
      }
    } else {
      const value = from[start + last * step] ?? 0;
      if (value >= best) [best, bestAt] = [value, last];
    }
    to[start + place * step] = best;
  }
}
