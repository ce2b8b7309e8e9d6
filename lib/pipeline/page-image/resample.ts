import type { GreyImage } from '#lib/domain/ports.ts';

const clamp = (value: number, max: number): number => Math.max(0, Math.min(value, max));

/** Gaussian blur with edges repeated, `sigma` in pixels; two passes with weights in 16-bit fixed point. */
export function blurred(image: GreyImage, sigma: number): GreyImage {
  const radius = Math.max(1, Math.ceil(sigma * 2.6));
  const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, index) => Math.exp(-((index - radius) ** 2) / (2 * sigma ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kernel = Int32Array.from(weights, (weight) => Math.round((weight / total) * 65536));
  // The rounding goes to the middle, so that flat areas keep their level.
  kernel[radius] = (kernel[radius] ?? 0) + 65536 - kernel.reduce((sum, weight) => sum + weight, 0);
  const { width, height } = image;
  return { ...image, pixels: blurredDown(blurredAcross(image.pixels, width, height, kernel), width, height, kernel) };
}

/** Rows with their edges repeated into a padded row, so that the inner loop never looks for the edge. */
function blurredAcross(pixels: Uint8Array, width: number, height: number, kernel: Int32Array): Uint8Array {
  const radius = (kernel.length - 1) / 2;
  const result = new Uint8Array(pixels.length);
  const padded = new Uint8Array(width + 2 * radius);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    padded.fill(pixels[start] ?? 0, 0, radius);
    padded.set(pixels.subarray(start, start + width), radius);
    padded.fill(pixels[start + width - 1] ?? 0, radius + width);
    for (let x = 0; x < width; x++) {
      let sum = 32_768;
      for (let offset = 0; offset < kernel.length; offset++) sum += (kernel[offset] ?? 0) * (padded[x + offset] ?? 0);
      result[start + x] = sum >> 16;
    }
  }
  return result;
}

/** Row by row, each the weighted sum of its neighbours above and below: memory is walked in order. */
function blurredDown(pixels: Uint8Array, width: number, height: number, kernel: Int32Array): Uint8Array {
  const radius = (kernel.length - 1) / 2;
  const result = new Uint8Array(pixels.length);
  const sums = new Int32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(32_768);
    for (let offset = -radius; offset <= radius; offset++) {
      const start = clamp(y + offset, height - 1) * width;
      const weight = kernel[offset + radius] ?? 0;
      for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + weight * (pixels[start + x] ?? 0);
    }
    for (let x = 0; x < width; x++) result[y * width + x] = (sums[x] ?? 0) >> 16;
  }
  return result;
}

/** For each place of the result: the first of its four source pixels, and their Catmull-Rom weights in 4096ths. */
interface Taps {
  indexes: Int32Array;
  weights: Int32Array;
}

function tapsOf(from: number, to: number): Taps {
  const taps = { indexes: new Int32Array(to * 4), weights: new Int32Array(to * 4) };
  for (let place = 0; place < to; place++) {
    const source = ((place + 0.5) * from) / to - 0.5;
    const base = Math.floor(source);
    const t = source - base;
    const [t2, t3] = [t * t, t * t * t];
    const weights = [-0.5 * t3 + t2 - 0.5 * t, 1.5 * t3 - 2.5 * t2 + 1, -1.5 * t3 + 2 * t2 + 0.5 * t, 0.5 * t3 - 0.5 * t2];
    weights.forEach((weight, index) => {
      taps.weights[place * 4 + index] = Math.round(weight * 4096);
      taps.indexes[place * 4 + index] = clamp(base - 1 + index, from - 1);
    });
  }
  return taps;
}

/** Enlarges by `factor` >= 1 (bicubic). The dots per inch grow with it. */
export function enlarged(image: GreyImage, factor: number): GreyImage {
  const width = Math.round(image.width * factor);
  const height = Math.round(image.height * factor);
  const across = enlargedAcross(image, width);
  return { ...image, pixels: enlargedDown(across, width, image.height, height), width, height, dpi: image.dpi * factor };
}

/** Levels in 16ths, which may over- and undershoot what a byte holds. */
function enlargedAcross({ pixels, width, height }: GreyImage, to: number): Int16Array {
  const { indexes, weights } = tapsOf(width, to);
  const result = new Int16Array(to * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0, tap = 0; x < to; x++, tap += 4) {
      const sum =
        (pixels[row + (indexes[tap] ?? 0)] ?? 0) * (weights[tap] ?? 0) +
        (pixels[row + (indexes[tap + 1] ?? 0)] ?? 0) * (weights[tap + 1] ?? 0) +
        (pixels[row + (indexes[tap + 2] ?? 0)] ?? 0) * (weights[tap + 2] ?? 0) +
        (pixels[row + (indexes[tap + 3] ?? 0)] ?? 0) * (weights[tap + 3] ?? 0);
      result[y * to + x] = sum >> 8;
    }
  }
  return result;
}

function enlargedDown(rows: Int16Array, width: number, height: number, to: number): Uint8Array {
  const { indexes, weights } = tapsOf(height, to);
  const result = new Uint8ClampedArray(width * to);
  for (let y = 0; y < to; y++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((tap) => (indexes[y * 4 + tap] ?? 0) * width) as [number, number, number, number];
    const [wa, wb, wc, wd] = [0, 1, 2, 3].map((tap) => weights[y * 4 + tap] ?? 0) as [number, number, number, number];
    for (let x = 0; x < width; x++) {
      const sum = (rows[a + x] ?? 0) * wa + (rows[b + x] ?? 0) * wb + (rows[c + x] ?? 0) * wc + (rows[d + x] ?? 0) * wd;
      result[y * width + x] = (sum + 32_768) >> 16;
    }
  }
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
