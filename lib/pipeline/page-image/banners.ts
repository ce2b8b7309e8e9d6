import type { GreyImage } from '#lib/domain/ports.ts';
import type { DarkRegion } from './dark-regions.ts';
import { BLOCK, type BlockMap } from './paper-levels.ts';

/** Bold letters leave holes and bays in a banner. All belong to it where it is a rectangle, else those of so many blocks. */
const RECTANGLE_FILL = 0.75;
const CLOSE = 12;
/** Pixels next to a banner's edge that may be of the other side. */
const EDGE = BLOCK + 4;

/** The blocks of a banner within its bounding box. */
interface Mask {
  cells: Uint8Array;
  left: number;
  top: number;
  wide: number;
  high: number;
}

/** The median of blocks that gave the region nibbles at its edges: so many blocks may be missing on each side. */
const GROW = 2;

/** The banner's blocks with a rim of free ones, holes and bays closed. */
function closedMask(region: DarkRegion, columns: number): Mask {
  const { blocks, left, top, right, bottom } = region;
  const [wide, high] = [right - left + 2 * GROW, bottom - top + 2 * GROW];
  const cells = new Uint8Array(wide * high);
  for (const block of blocks) cells[(Math.floor(block / columns) - top + GROW) * wide + (block % columns) - left + GROW] = 1;
  const gapMax = blocks.length >= RECTANGLE_FILL * (right - left) * (bottom - top) ? Number.POSITIVE_INFINITY : CLOSE;
  const close = (start: number, step: number, count: number): void => {
    let last = -1;
    for (let place = 0; place < count; place++) {
      if (cells[start + place * step] !== 1) continue;
      if (last >= 0 && place - last - 1 <= gapMax) for (let gap = last + 1; gap < place; gap++) cells[start + gap * step] = 1;
      last = place;
    }
  };
  for (let row = 0; row < high; row++) close(row * wide, 1, wide);
  for (let column = 0; column < wide; column++) close(column, wide, high);
  return { cells, left: left - GROW, top: top - GROW, wide, high };
}

/** Takes in the blocks beside the mask that are mostly as dark as the banner. */
function grown(mask: Mask, { pixels, width, height }: GreyImage, middle: number): Mask {
  const cells = Uint8Array.from(mask.cells);
  for (let row = 0; row < mask.high; row++) {
    for (let column = 0; column < mask.wide; column++) {
      const at = row * mask.wide + column;
      if (mask.cells[at] === 1) continue;
      const beside = [column > 0 ? at - 1 : -1, column < mask.wide - 1 ? at + 1 : -1, at - mask.wide, at + mask.wide];
      if (!beside.some((index) => mask.cells[index] === 1)) continue;
      const [left, top] = [(mask.left + column) * BLOCK, (mask.top + row) * BLOCK];
      if (left < 0 || top < 0 || left + BLOCK > width || top + BLOCK > height) continue;
      let dark = 0;
      for (let y = top; y < top + BLOCK; y++) {
        for (let x = left; x < left + BLOCK; x++) if ((pixels[y * width + x] ?? 255) < middle) dark++;
      }
      if (dark > BLOCK ** 2 / 2) cells[at] = 1;
    }
  }
  return { ...mask, cells };
}

/**
 * Turns a banner with light letters into paper with dark ones, in `pixels`, and tells `paper` what its ground is now.
 * What is left of the other side along its edges is wiped: it would be read as a frame or as the letter I.
 */
export function turnBanner(region: DarkRegion, image: GreyImage, paper: BlockMap): void {
  const middle = (region.level + region.around) / 2;
  let mask = closedMask(region, paper.columns);
  for (let step = 0; step < GROW; step++) mask = grown(mask, image, middle);
  const inside = (column: number, row: number): boolean => {
    const [x, y] = [column - mask.left, row - mask.top];
    return x >= 0 && y >= 0 && x < mask.wide && y < mask.high && mask.cells[y * mask.wide + x] === 1;
  };
  const rows = [Math.max(0, mask.top), Math.min(paper.rows, mask.top + mask.high)] as const;
  const columns = [Math.max(0, mask.left), Math.min(paper.columns, mask.left + mask.wide)] as const;
  const each = (visit: (column: number, row: number) => void): void => {
    for (let row = rows[0]; row < rows[1]; row++) {
      for (let column = columns[0]; column < columns[1]; column++) if (inside(column, row)) visit(column, row);
    }
  };
  each((column, row) => turnBlock(column, row, region, image, paper));
  each((column, row) => {
    const wipe = (out: number, along: number, start: number): void => wipeEdge(image.pixels, start, out, along, middle, region.around);
    const corner = row * BLOCK * image.width + column * BLOCK;
    if (!inside(column - 1, row) && column > 1) wipe(-1, image.width, corner);
    if (!inside(column + 1, row) && column + 2 < paper.columns) wipe(1, image.width, corner + BLOCK - 1);
    if (!inside(column, row - 1) && row > 1) wipe(-image.width, 1, corner);
    if (!inside(column, row + 1) && row + 2 < paper.rows) wipe(image.width, 1, corner + (BLOCK - 1) * image.width);
  });
}

/** Light becomes ink and the ground becomes paper. */
function turnBlock(
  column: number,
  row: number,
  { level, around }: DarkRegion,
  { pixels, width, height }: GreyImage,
  paper: BlockMap,
): void {
  const block = row * paper.columns + column;
  const own = paper.levels[block] ?? level;
  // A block full of letters has their level, not the ground's.
  const ground = own < (level + around) / 2 ? own : level;
  for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y++) {
    for (let at = y * width + column * BLOCK; at < y * width + Math.min(width, (column + 1) * BLOCK); at++) {
      const lightness = Math.max(0, (pixels[at] ?? 0) - ground) / Math.max(1, around - ground);
      pixels[at] = Math.max(0, around * (1 - lightness));
    }
  }
  paper.levels[block] = Math.round(around);
}

/** From each pixel of a block's edge: dark pixels outward (the banner's own rest) and inward (turned paper) become paper. */
function wipeEdge(pixels: Uint8Array, start: number, out: number, along: number, middle: number, paper: number): void {
  for (let place = 0; place < BLOCK; place++) {
    const edge = start + place * along;
    for (let far = 1; far <= EDGE && (pixels[edge + far * out] ?? 255) < middle; far++) pixels[edge + far * out] = paper;
    for (let deep = 0; deep < BLOCK && (pixels[edge - deep * out] ?? 255) < middle; deep++) pixels[edge - deep * out] = paper;
  }
}
