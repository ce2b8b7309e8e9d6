import type { GreyImage } from '#lib/domain/ports.ts';

/** Side of the tiles on which the darkest ink is measured. */
const TILE = 16;
/** Tiles either way in which print must be pale throughout: a watermark behind text is no print. */
const REACH = 2;
/** Depth of ink (255 less its level) that is print, and from which it is dark enough. Show-through stays below. */
const DEPTH_MIN = 36;
const DEPTH_ENOUGH = 130;
const DEPTH_WANTED = 200;
const GRAIN_FACTOR = 3;
/** Share of a tile's pixels that are as dark as what counts as its ink. */
const INK_RANK = 6;

interface Tiles {
  depths: Uint8Array;
  columns: number;
  rows: number;
}

/** Depth of the ink of each tile: its sixth darkest pixel, in steps of 8. */
function inkDepths({ pixels, width, height }: GreyImage): Tiles {
  const [columns, rows] = [Math.floor(width / TILE), Math.floor(height / TILE)];
  const depths = new Uint8Array(columns * rows);
  const histogram = new Uint16Array(32);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      for (let y = row * TILE; y < (row + 1) * TILE; y++) {
        const start = y * width + column * TILE;
        for (let at = start; at < start + TILE; at++) {
          const bin = (pixels[at] ?? 255) >> 3;
          histogram[bin] = (histogram[bin] ?? 0) + 1;
        }
      }
      let [bin, seen] = [0, histogram[0] ?? 0];
      while (seen < INK_RANK && bin < 31) seen += histogram[++bin] ?? 0;
      depths[row * columns + column] = 255 - Math.min(255, bin * 8 + 7);
    }
  }
  return { depths, columns, rows };
}

function deepestAround({ depths, columns, rows }: Tiles, column: number, row: number): number {
  let deepest = 0;
  for (let y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
    for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
      deepest = Math.max(deepest, depths[y * columns + x] ?? 0);
    }
  }
  return deepest;
}

/**
 * Darkens pale print (grey letterheads, worn ribbons) of a flattened page in place: the recogniser parts ink from paper
 * by one level for the whole page, and what is paler is lost. Grain and show-through are left as they are.
 */
export function withPalePrint(image: GreyImage): GreyImage {
  const tiles = inkDepths(image);
  const sorted = tiles.depths.toSorted();
  const grain = sorted[Math.floor(sorted.length * 0.2)] ?? 0;
  const depthMin = Math.max(DEPTH_MIN, grain * GRAIN_FACTOR);
  for (let row = 0; row < tiles.rows; row++) {
    for (let column = 0; column < tiles.columns; column++) {
      const own = tiles.depths[row * tiles.columns + column] ?? 0;
      if (own >= DEPTH_ENOUGH) continue;
      const depth = deepestAround(tiles, column, row);
      if (depth >= depthMin && depth < DEPTH_ENOUGH) darken(image, column * TILE, row * TILE, DEPTH_WANTED / depth);
    }
  }
  return image;
}

function darken({ pixels, width }: GreyImage, left: number, top: number, gain: number): void {
  for (let y = top; y < top + TILE; y++) {
    for (let at = y * width + left; at < y * width + left + TILE; at++) {
      const depth = (255 - (pixels[at] ?? 255)) * gain;
      pixels[at] = depth > 255 ? 0 : 255 - depth;
    }
  }
}
