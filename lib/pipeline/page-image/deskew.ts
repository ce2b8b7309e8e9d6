import type { GreyImage } from '#lib/domain/ports.ts';

const DEGREES_MAX = 4;
const WORK_WIDTH = 600;
const POINTS_MIN = 200;
const POINTS_MAX = 30_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The image made small, each pixel the darkest of its column of the block, so that thin strokes survive. */
function shrunk({ pixels, width, height }: GreyImage): GreyImage {
  const step = Math.max(1, Math.round(width / WORK_WIDTH));
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)];
  const small = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let darkest = 255;
      for (let row = 0; row < step; row++) {
        const value = pixels[(y * step + row) * width + x * step] ?? 0;
        if (value < darkest) darkest = value;
      }
      small[y * columns + x] = darkest;
    }
  }
  return { pixels: small, width: columns, height: rows, dpi: 0 };
}

/** Ink pixels as x, y pairs around the centre: darker than the mean by more than one standard deviation. */
function inkPoints({ pixels, width, height }: GreyImage): Float32Array {
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < pixels.length; index++) {
    const value = pixels[index] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / pixels.length;
  const limit = mean - Math.sqrt(Math.max(0, squares / pixels.length - mean * mean));
  const ink: number[] = [];
  for (let index = 0; index < pixels.length; index++) if ((pixels[index] ?? 0) < limit) ink.push(index);
  const stride = Math.max(1, Math.ceil(ink.length / POINTS_MAX));
  const points = new Float32Array(2 * Math.ceil(ink.length / stride));
  for (let place = 0, from = 0; from < ink.length; place += 2, from += stride) {
    const index = ink[from] ?? 0;
    points[place] = (index % width) - width / 2;
    points[place + 1] = Math.floor(index / width) - height / 2;
  }
  return points;
}

/** How sharply the rows of ink stand out when the page is turned by `degrees`: sum of squared steps of the profile. */
function sharpnessOf(points: Float32Array, diagonal: number, degrees: number): number {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  const profile = new Float32Array(diagonal);
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.floor(sin * (points[index] ?? 0) + cos * (points[index + 1] ?? 0) + diagonal / 2);
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < diagonal; row++) sum += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2;
  return sum;
}

function sharpest(points: Float32Array, diagonal: number, from: number, to: number, step: number): number {
  let best = { degrees: 0, sharpness: -1 };
  for (let index = 0; index <= Math.round((to - from) / step); index++) {
    const degrees = from + index * step;
    const sharpness = sharpnessOf(points, diagonal, degrees);
    if (sharpness > best.sharpness) best = { degrees, sharpness };
  }
  return best.degrees;
}

/**
 * Degrees (-4..4, to 0.05) by which `turned` has to turn the page so that its lines run level, by projection profile;
 * 0 for a page with next to no ink. Skews of 0.4, 0.6, 1.2 and 1.8 degrees were found exactly.
 */
export function estimateSkew(image: GreyImage): number {
  const small = shrunk(image);
  const points = inkPoints(small);
  if (points.length / 2 < POINTS_MIN) return 0;
  const diagonal = Math.ceil(Math.hypot(small.width, small.height)) + 1;
  const coarse = sharpest(points, diagonal, -DEGREES_MAX, DEGREES_MAX, 0.25);
  return sharpest(points, diagonal, coarse - 0.25, coarse + 0.25, 0.05);
}

/** How much more sharply the columns of ink must stand out than the rows; ruled tables have both. */
const SIDEWAYS = 1.5;

/** Whether the lines of text run up and down the page rather than across it. */
export function isSideways(image: GreyImage): boolean {
  const small = shrunk(image);
  const points = inkPoints(small);
  if (points.length / 2 < POINTS_MIN) return false;
  const diagonal = Math.ceil(Math.hypot(small.width, small.height)) + 1;
  const best = (from: number): number => sharpnessOf(points, diagonal, sharpest(points, diagonal, from - 2, from + 2, 0.5));
  return best(90) > SIDEWAYS * best(0);
}

/** Fixed point: places in 65536ths of a pixel, weights in 256ths. */
const ONE = 65_536;

/** The page turned by `degrees` around its centre (bilinear); what comes in from outside is white. */
export function turned(image: GreyImage, degrees: number): GreyImage {
  const { pixels, width, height } = image;
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  const [stepU, stepV] = [Math.round(cos * ONE), Math.round(-sin * ONE)];
  const [limitU, limitV] = [(width - 1) * ONE, (height - 1) * ONE];
  const result = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    const [dx, dy] = [-width / 2, y - height / 2];
    let u = Math.round((cos * dx + sin * dy + width / 2) * ONE);
    let v = Math.round((-sin * dx + cos * dy + height / 2) * ONE);
    for (let at = y * width; at < (y + 1) * width; at++, u += stepU, v += stepV) {
      if (u < 0 || v < 0 || u >= limitU || v >= limitV) continue;
      const from = (v >> 16) * width + (u >> 16);
      const [across, down] = [(u >> 8) & 255, (v >> 8) & 255];
      const upper = (pixels[from] ?? 0) * (256 - across) + (pixels[from + 1] ?? 0) * across;
      const lower = (pixels[from + width] ?? 0) * (256 - across) + (pixels[from + width + 1] ?? 0) * across;
      result[at] = (upper * (256 - down) + lower * down + 32_768) >> 16;
    }
  }
  return { ...image, pixels: result };
}
