import type { GreyImage } from '#lib/domain/ports.ts';

const clamp = (value: number, max: number): number => Math.max(0, Math.min(value, max));

/** Gaussian blur with edges repeated, `sigma` in pixels; two passes with weights in 16-bit fixed point. */
export function blurred(image: GreyImage, sigma: number): GreyImage {
  const radius = Math.max(1, Math.ceil(sigma * 3));
  const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, index) => Math.exp(-((index - radius) ** 2) / (2 * sigma ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kernel = Int32Array.from(weights, (weight) => Math.round((weight / total) * 65536));
  const { width, height } = image;
  const across = convolved(image.pixels, width, height, kernel, 1);
  return { ...image, pixels: convolved(across, width, height, kernel, width) };
}

/** One pass along rows (`step` 1) or columns (`step` width). */
function convolved(pixels: Uint8Array, width: number, height: number, kernel: Int32Array, step: number): Uint8Array {
  const radius = (kernel.length - 1) / 2;
  const result = new Uint8Array(pixels.length);
  const last = (step === 1 ? width : height) - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const place = step === 1 ? x : y;
      let sum = 0;
      for (let offset = -radius; offset <= radius; offset++) {
        const index = at + (clamp(place + offset, last) - place) * step;
        sum += (kernel[offset + radius] ?? 0) * (pixels[index] ?? 0);
      }
      result[at] = (sum + 32768) >> 16;
    }
  }
  return result;
}

/** Catmull-Rom weights for the four neighbours of a place `t` (0..1) between the inner two. */
function cubicWeights(t: number): readonly [number, number, number, number] {
  const [t2, t3] = [t * t, t * t * t];
  return [-0.5 * t3 + t2 - 0.5 * t, 1.5 * t3 - 2.5 * t2 + 1, -1.5 * t3 + 2 * t2 + 0.5 * t, 0.5 * t3 - 0.5 * t2];
}

interface Tap {
  indexes: readonly [number, number, number, number];
  weights: readonly [number, number, number, number];
}

function tapsOf(from: number, to: number): Tap[] {
  return Array.from({ length: to }, (_, place) => {
    const source = ((place + 0.5) * from) / to - 0.5;
    const base = Math.floor(source);
    const at = (offset: number): number => clamp(base + offset, from - 1);
    return { indexes: [at(-1), at(0), at(1), at(2)], weights: cubicWeights(source - base) };
  });
}

/** Enlarges by `factor` >= 1 (bicubic). The dots per inch grow with it. */
export function enlarged(image: GreyImage, factor: number): GreyImage {
  const width = Math.round(image.width * factor);
  const height = Math.round(image.height * factor);
  const rows = resizedAcross(image.pixels, image.width, image.height, width);
  return { pixels: resizedDown(rows, width, image.height, height), width, height, dpi: image.dpi * factor };
}

function resizedAcross(pixels: Uint8Array, width: number, height: number, to: number): Float32Array {
  const taps = tapsOf(width, to);
  const result = new Float32Array(to * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < to; x++) {
      const tap = taps[x];
      if (!tap) continue;
      const { indexes, weights } = tap;
      result[y * to + x] =
        (pixels[row + indexes[0]] ?? 0) * weights[0] +
        (pixels[row + indexes[1]] ?? 0) * weights[1] +
        (pixels[row + indexes[2]] ?? 0) * weights[2] +
        (pixels[row + indexes[3]] ?? 0) * weights[3];
    }
  }
  return result;
}

function resizedDown(pixels: Float32Array, width: number, height: number, to: number): Uint8Array {
  const result = new Uint8ClampedArray(width * to);
  tapsOf(height, to).forEach(({ indexes, weights }, y) => {
    for (let x = 0; x < width; x++) {
      result[y * width + x] =
        (pixels[indexes[0] * width + x] ?? 0) * weights[0] +
        (pixels[indexes[1] * width + x] ?? 0) * weights[1] +
        (pixels[indexes[2] * width + x] ?? 0) * weights[2] +
        (pixels[indexes[3] * width + x] ?? 0) * weights[3];
    }
  });
  return new Uint8Array(result.buffer);
}

/** Half the size, each pixel the mean of four. An odd last row or column is dropped. */
export function halved({ pixels, width, height, dpi }: GreyImage): GreyImage {
  const [columns, rows] = [width >> 1, height >> 1];
  const result = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const at = 2 * y * width + 2 * x;
      const sum = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + width] ?? 0) + (pixels[at + width + 1] ?? 0);
      result[y * columns + x] = (sum + 2) >> 2;
    }
  }
  return { pixels: result, width: columns, height: rows, dpi: dpi / 2 };
}
