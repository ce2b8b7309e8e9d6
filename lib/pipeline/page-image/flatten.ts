import type { GreyImage } from '#lib/domain/ports.ts';
import { percentile } from './quality.ts';
import { blurred } from './resample.ts';

const BLOCK = 8;
/** Below this contrast there is nothing to stretch but noise. */
const LEVELS_MIN = 30;
const PAPER_LEVEL = 245;

/** Paper level of each 8 x 8 block: its 65th percentile. */
function paperLevels({ pixels, width, height }: GreyImage): GreyImage {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const levels = new Uint8Array(columns * rows);
  const block: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      block.length = 0;
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y++) {
        for (let x = column * BLOCK; x < Math.min(width, (column + 1) * BLOCK); x++) block.push(pixels[y * width + x] ?? 0);
      }
      block.sort((a, b) => a - b);
      levels[row * columns + column] = block[Math.floor(block.length * 0.65)] ?? 255;
    }
  }
  return { pixels: levels, width: columns, height: rows, dpi: 0 };
}

/** Median of 5 x 5 blocks: a block full of ink takes the paper level of its neighbours. */
function median(image: GreyImage): GreyImage {
  const { pixels, width, height } = image;
  const result = new Uint8Array(pixels.length);
  const around: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      around.length = 0;
      for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row++) {
        for (let column = Math.max(0, x - 2); column <= Math.min(width - 1, x + 2); column++)
          around.push(pixels[row * width + column] ?? 0);
      }
      around.sort((a, b) => a - b);
      result[y * width + x] = around[around.length >> 1] ?? 255;
    }
  }
  return { ...image, pixels: result };
}

/** The paper's level at every pixel of one row, by bilinear interpolation between block centres. */
function rowLevels(paper: GreyImage, y: number, width: number): Float32Array {
  const place = Math.max(0, Math.min(paper.height - 1, (y + 0.5) / BLOCK - 0.5));
  const above = Math.floor(place) * paper.width;
  const below = Math.min(paper.height - 1, Math.floor(place) + 1) * paper.width;
  const down = place - Math.floor(place);
  const blend = Float32Array.from(
    { length: paper.width },
    (_, x) => (paper.pixels[above + x] ?? 0) * (1 - down) + (paper.pixels[below + x] ?? 0) * down,
  );
  const levels = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = Math.max(0, Math.min(paper.width - 1, (x + 0.5) / BLOCK - 0.5));
    const left = Math.floor(at);
    const level = blend[left] ?? 255;
    levels[x] = level + ((blend[Math.min(paper.width - 1, left + 1)] ?? level) - level) * (at - left);
  }
  return levels;
}

/** Stretches ink to black and paper to white. */
function stretched(pixels: Uint8Array, histogram: ArrayLike<number>): Uint8Array {
  const ink = Math.min(200, percentile(histogram, pixels.length * 0.004));
  if (PAPER_LEVEL - ink <= LEVELS_MIN) return pixels;
  const gain = 255 / (PAPER_LEVEL - ink);
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => (value - ink) * gain);
  return pixels.map((value) => table[value] ?? 0);
}

/** Blocks darker than this share of the paper may be printed in colour. At .7 noisy green covers turned to gibberish. */
const DARK_SHARE = 0.55;
/** How far a pixel must be from its surroundings to count as part of a letter. */
const LETTER_STEP = 40;

/** Whether the letters in dark blocks are light; in a mere shadow they are dark, and the block is left alone. */
function hasLightLetters(image: GreyImage, paper: GreyImage, limit: number): boolean {
  let light = 0;
  let dark = 0;
  image.pixels.forEach((value, index) => {
    const level = levelUnder(image, paper, index);
    if (level >= limit) return;
    if (value > level + LETTER_STEP) light++;
    else if (value < level - LETTER_STEP) dark++;
  });
  return light > dark;
}

const levelUnder = ({ width }: GreyImage, paper: GreyImage, index: number): number =>
  paper.pixels[(Math.floor(index / width) >> 3) * paper.width + ((index % width) >> 3)] ?? 255;

/**
 * Turns light letters on wide dark areas (coloured covers, banners) into dark on light; dividing by the paper's level
 * would bleach them. Narrow bands stay as they are: the recogniser inverts single lines itself.
 */
function withoutDarkAreas(image: GreyImage, paper: GreyImage): GreyImage {
  const histogram = new Uint32Array(256);
  for (const level of paper.pixels) histogram[level] = (histogram[level] ?? 0) + 1;
  const limit = percentile(histogram, paper.pixels.length * 0.95) * DARK_SHARE;
  if (paper.pixels.every((level) => level >= limit) || !hasLightLetters(image, paper, limit)) return image;
  return { ...image, pixels: image.pixels.map((value, index) => (levelUnder(image, paper, index) < limit ? 255 - value : value)) };
}

/**
 * Evens out shadows and grey paper: divides by the paper's level around and stretches the rest. On low-contrast pages
 * this brings wrong letters from 48 to 0.9 %, on the worst mix from 34 to 2.3 % (measured on ten pages).
 */
export function flattened(page: GreyImage): GreyImage {
  const levels = median(paperLevels(page));
  const image = withoutDarkAreas(page, levels);
  const paper = blurred(image === page ? levels : median(paperLevels(image)), 6);
  const pixels = new Uint8Array(image.pixels.length);
  const histogram = new Uint32Array(256);
  for (let y = 0; y < image.height; y++) {
    const row = rowLevels(paper, y, image.width);
    for (let x = 0; x < image.width; x++) {
      const at = y * image.width + x;
      const value = Math.min(255, (255 * (image.pixels[at] ?? 0)) / Math.max(16, row[x] ?? 255)) | 0;
      pixels[at] = value;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
  }
  return { ...image, pixels: stretched(pixels, histogram) };
}
