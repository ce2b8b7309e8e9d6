import type { GreyImage } from '#lib/domain/ports.ts';

/** What JPEG does to grey pixels (ITU-T T.81): 8 × 8 cosine transform, quantisation, and back. No file is written. */

/** Luminance table of T.81, K.1. */
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22,
  37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
] as const;

/** COSINES[frequency * 8 + place], orthonormal. */
const COSINES = Float32Array.from({ length: 64 }, (_, index) => {
  const [frequency, place] = [index >> 3, index & 7];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** The quality scale of the Independent JPEG Group's library. */
function stepsOf(quality: number): Float32Array {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
  return Float32Array.from(LUMINANCE, (base) => Math.min(255, Math.max(1, Math.floor((base * scale + 50) / 100))));
}

/** to = M · from along rows, transposed; twice is the transform of both directions. `back` uses the transposed matrix. */
function pass(from: Float32Array, to: Float32Array, back: boolean): void {
  for (let row = 0; row < 8; row++)
    for (let out = 0; out < 8; out++) {
      let sum = 0;
      for (let k = 0; k < 8; k++) sum += (from[row * 8 + k] ?? 0) * (COSINES[back ? k * 8 + out : out * 8 + k] ?? 0);
      to[out * 8 + row] = sum;
    }
}

/** The page as it looks after JPEG of this quality, 1 to 100. */
export function compressed(image: GreyImage, quality: number): GreyImage {
  const { width, height, pixels } = image;
  const steps = stepsOf(quality);
  const result = new Uint8Array(pixels.length);
  const [block, work] = [new Float32Array(64), new Float32Array(64)];
  const at = (x: number, y: number): number => Math.min(height - 1, y) * width + Math.min(width - 1, x);
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      const first = pixels[at(left, top)] ?? 0;
      let flat = true;
      for (let index = 0; index < 64; index++) {
        const value = pixels[at(left + (index & 7), top + (index >> 3))] ?? 0;
        flat &&= value === first;
        block[index] = value - 128;
      }
      if (!flat) {
        pass(block, work, false);
        pass(work, block, false);
        for (let index = 0; index < 64; index++) block[index] = Math.round((block[index] ?? 0) / (steps[index] ?? 1)) * (steps[index] ?? 1);
        pass(block, work, true);
        pass(work, block, true);
      }
      for (let index = 0; index < 64; index++) {
        const [x, y] = [left + (index & 7), top + (index >> 3)];
        if (x < width && y < height) result[y * width + x] = Math.max(0, Math.min(255, Math.round((block[index] ?? 0) + 128)));
      }
    }
  return { ...image, pixels: result };
}
