import type { GreyImage } from '#lib/domain/ports.ts';
import type { Dice } from '../random.ts';

const level = (value: number): number => Math.max(0, Math.min(255, value));

function kernelOf(deviation: number): number[] {
  const reach = Math.max(1, Math.ceil(deviation * 2.5));
  const weights = Array.from({ length: reach * 2 + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Every row is the weighted sum of the pixels around: `along` the row by `step` 1, across rows by `step` width. */
function smeared(from: Float32Array, kernel: readonly number[], width: number, isUpright: boolean): Float32Array {
  const to = new Float32Array(from.length);
  const reach = (kernel.length - 1) / 2;
  const height = from.length / width;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    for (let k = -reach; k <= reach; k++) {
      const weight = kernel[k + reach] ?? 0;
      const source = isUpright ? Math.min(height - 1, Math.max(0, y + k)) * width : start;
      const shift = isUpright ? 0 : k;
      for (let x = 0; x < width; x++) {
        const near = x + shift;
        const inside = near < 0 ? 0 : near >= width ? width - 1 : near;
        to[start + x] = (to[start + x] ?? 0) + (from[source + inside] ?? 0) * weight;
      }
    }
  }
  return to;
}

/** Gaussian blur; `deviation` in pixels. */
export function blurred(image: GreyImage, deviation: number): GreyImage {
  const kernel = kernelOf(deviation);
  const rows = smeared(new Float32Array(image.pixels), kernel, image.width, false);
  // The clamped array rounds.
  const both = new Uint8ClampedArray(smeared(rows, kernel, image.width, true));
  return { ...image, pixels: new Uint8Array(both.buffer) };
}

/** Normally distributed numbers, drawn once and picked from: a draw a pixel would cost more than all other damage. */
function normals(dice: Dice): Float32Array {
  return Float32Array.from({ length: 8192 }, () => Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next()));
}

/** Gaussian noise; `deviation` in grey levels. */
export function noisy(image: GreyImage, deviation: number, dice: Dice): GreyImage {
  const table = normals(dice);
  let state = dice.between(1, 0x7fffffff);
  const pixels = new Uint8Array(image.pixels.length);
  for (let index = 0; index < pixels.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[index] = level((image.pixels[index] ?? 0) + (table[state >>> 19] ?? 0) * deviation);
  }
  return { ...image, pixels };
}

/** Specks of one to four pixels, most of them dark. */
export function speckled(image: GreyImage, share: number, dice: Dice): GreyImage {
  const pixels = new Uint8Array(image.pixels);
  for (let count = Math.floor(pixels.length * share); count > 0; count--) {
    const shade = dice.next() < 0.75 ? dice.between(0, 60) : 255;
    const at = Math.floor(dice.next() * pixels.length);
    const large = dice.next() < 0.15;
    for (const offset of large ? [0, 1, image.width, image.width + 1] : [0]) if (at + offset < pixels.length) pixels[at + offset] = shade;
  }
  return { ...image, pixels };
}

export function thresholded(image: GreyImage, threshold: number): GreyImage {
  const pixels = new Uint8Array(image.pixels.length);
  for (let index = 0; index < pixels.length; index++) pixels[index] = (image.pixels[index] ?? 0) < threshold ? 0 : 255;
  return { ...image, pixels };
}

/** One bit a pixel by error diffusion after Floyd and Steinberg. */
export function dithered(image: GreyImage): GreyImage {
  const { width, height } = image;
  const levels = new Float32Array(image.pixels);
  const add = (x: number, y: number, value: number): void => {
    if (x >= 0 && x < width && y < height) levels[y * width + x] = (levels[y * width + x] ?? 0) + value;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const old = levels[y * width + x] ?? 0;
      const bit = old < 128 ? 0 : 255;
      levels[y * width + x] = bit;
      add(x + 1, y, ((old - bit) * 7) / 16);
      add(x - 1, y + 1, ((old - bit) * 3) / 16);
      add(x, y + 1, ((old - bit) * 5) / 16);
      add(x + 1, y + 1, (old - bit) / 16);
    }
  }
  return { ...image, pixels: new Uint8Array(levels) };
}
