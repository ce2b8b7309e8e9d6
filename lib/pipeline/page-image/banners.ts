import type { GreyImage } from '#lib/domain/ports.ts';
import type { DarkRegion } from './dark-regions.ts';
import { BLOCK, type BlockMap } from './paper-levels.ts';

/** Letters as wide as a block leave holes in a banner; holes and bays up to this many blocks belong to it. */
const CLOSE = 3;
/** Pixels next to a banner's edge that may be of the other side. */
const EDGE = BLOCK + 4;

/** The banner's blocks row by row from its first to its last, with holes closed: 1 inside, 0 outside, of its bounding box. */
function closedMask({ blocks, left, top, right, bottom }: DarkRegion, columns: number): Uint8Array {
  const [wide, high] = [right - left, bottom - top];
  const mask = new Uint8Array(wide * high);
  for (const block of blocks) mask[(Math.floor(block / columns) - top) * wide + (block % columns) - left] = 1;
  const close = (start: number, step: number, count: number): void => {
    let last = -1;
    for (let place = 0; place < count; place++) {
      if (mask[start + place * step] !== 1) continue;
      if (last >= 0 && place - last - 1 <= CLOSE * 4) for (let gap = last + 1; gap < place; gap++) mask[start + gap * step] = 1;
      last = place;
    }
  };
  for (let row = 0; row < high; row++) close(row * wide, 1, wide);
  for (let column = 0; column < wide; column++) close(column, wide, high);
  return mask;
}

/**
 * Turns a banner with light letters into paper with dark ones, in `pixels`, and tells `paper` what its ground is now.
 * What is left of the other side along its edges is wiped: it would be read as a frame or as the letter I.
 */
export function turnBanner(region: DarkRegion, { pixels, width, height }: GreyImage, paper: BlockMap): void {
  const { left, top, right, bottom, level, around } = region;
  const mask = closedMask(region, paper.columns);
  const wide = right - left;
  const inside = (column: number, row: number): boolean =>
    column >= left && row >= top && column < right && row < bottom && mask[(row - top) * wide + column - left] === 1;
  const middle = (level + around) / 2;
  const paperNow = Math.round(around);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      if (!inside(column, row)) continue;
      const own = paper.levels[row * paper.columns + column] ?? level;
      // A block full of letters has their level, not the ground's.
      const ground = own < middle ? own : level;
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y++) {
        for (let at = y * width + column * BLOCK; at < y * width + Math.min(width, (column + 1) * BLOCK); at++) {
          const lightness = Math.max(0, (pixels[at] ?? 0) - ground) / Math.max(1, around - ground);
          pixels[at] = Math.max(0, paperNow * (1 - lightness));
        }
      }
      paper.levels[row * paper.columns + column] = paperNow;
    }
  }
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      if (!inside(column, row)) continue;
      const corner = row * BLOCK * width + column * BLOCK;
      const wipe = (start: number, out: number, along: number): void => wipeEdge(pixels, start, out, along, middle, paperNow);
      if (!inside(column - 1, row) && column > 1) wipe(corner, -1, width);
      if (!inside(column + 1, row) && column + 2 < paper.columns) wipe(corner + BLOCK - 1, 1, width);
      if (!inside(column, row - 1) && row > 1) wipe(corner, -width, 1);
      if (!inside(column, row + 1) && row + 2 < paper.rows) wipe(corner + (BLOCK - 1) * width, width, 1);
    }
  }
}

/** From each pixel of a block's edge: dark pixels outward (the banner's own rest) and inward (turned paper) become paper. */
function wipeEdge(pixels: Uint8Array, start: number, out: number, along: number, middle: number, paper: number): void {
  for (let place = 0; place < BLOCK; place++) {
    const edge = start + place * along;
    for (let far = 1; far <= EDGE && (pixels[edge + far * out] ?? 255) < middle; far++) pixels[edge + far * out] = paper;
    for (let deep = 0; deep < BLOCK && (pixels[edge - deep * out] ?? 255) < middle; deep++) pixels[edge - deep * out] = paper;
  }
}
