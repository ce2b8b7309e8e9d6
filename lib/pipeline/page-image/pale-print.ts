import type { GreyImage } from '#lib/domain/ports.ts';

/** Side of the tiles on which the darkest ink is measured. */
const TILE = 16;
/** Depth of ink (255 less its level) that is print: show-through stays below, and on a grainy page the grain. */
const DEPTH_MIN = { clean: 36, grainy: 96 } as const;
/** From here ink is dark enough. */
const DEPTH_ENOUGH = 130;
const DEPTH_WANTED = 200;
const GRAIN_FACTOR = 3;
/** Pages with more grain than this are left as they are. */
const GRAIN_MAX = 16;
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

/** The deepest ink of a tile and its eight neighbours. */
function deepestAround({ depths, columns, rows }: Tiles): Uint8Array {
  const across = new Uint8Array(depths.length);
  const result = new Uint8Array(depths.length);
  const at = (from: Uint8Array, column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (from[row * columns + column] ?? 0);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      across[row * columns + column] = Math.max(at(depths, column - 1, row), at(depths, column, row), at(depths, column + 1, row));
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      result[row * columns + column] = Math.max(at(across, column, row - 1), at(across, column, row), at(across, column, row + 1));
    }
  }
  return result;
}

/** How many times darker each tile is to be; 1 = as it is. */
function gainsOf(tiles: Tiles, grainy: boolean): Float32Array | null {
  const sorted = tiles.depths.toSorted();
  const grain = sorted[Math.floor(sorted.length * 0.2)] ?? 0;
  if (grain > GRAIN_MAX) return null;
  const depthMin = Math.max(DEPTH_MIN[grainy ? 'grainy' : 'clean'], grain * GRAIN_FACTOR);
  const depths = deepestAround(tiles);
  let pale = false;
  const gains = Float32Array.from(depths, (depth) => {
    if (depth < depthMin || depth >= DEPTH_ENOUGH) return 1;
    pale = true;
    return DEPTH_WANTED / depth;
  });
  return pale ? gains : null;
}

/**
 * Darkens pale print (grey letterheads, worn ribbons) of a flattened page in place: the recogniser parts ink from paper
 * by one level for the whole page, and what is paler is lost. Grain and show-through are left as they are.
 */
export function withPalePrint(image: GreyImage, grainy: boolean): GreyImage {
  const tiles = inkDepths(image);
  const gains = gainsOf(tiles, grainy);
  if (!gains) return image;
  const { columns, rows } = tiles;
  // Between the centres of the tiles the gain goes over: a step would cut letters in two.
  const gainOf = (column: number, row: number): number =>
    gains[Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column))] ?? 1;
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const corners = [gainOf(column, row), gainOf(column + 1, row), gainOf(column, row + 1), gainOf(column + 1, row + 1)] as const;
      if (Math.max(...corners) > 1) darken(image, column * TILE + TILE / 2, row * TILE + TILE / 2, corners);
    }
  }
  return image;
}

/** One square between four centres of tiles. */
function darken({ pixels, width, height }: GreyImage, left: number, top: number, corners: readonly [number, number, number, number]): void {
  for (let y = Math.max(0, top); y < Math.min(height, top + TILE); y++) {
    const down = (y - top) / TILE;
    const first = corners[0] + (corners[2] - corners[0]) * down;
    const last = corners[1] + (corners[3] - corners[1]) * down;
    for (let x = Math.max(0, left); x < Math.min(width, left + TILE); x++) {
      const depth = (255 - (pixels[y * width + x] ?? 255)) * (first + ((last - first) * (x - left)) / TILE);
      pixels[y * width + x] = depth > 255 ? 0 : 255 - depth;
    }
  }
}
