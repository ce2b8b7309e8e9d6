import { type Grey, histogramOf, levelAt } from './grey.ts';
import type { FoundPage, Side } from './page-corners.ts';

/** Photos are judged at this length of their longer side, in pixels: blur is then the same on every camera. */
export const CHECKED_SIDE = 1000;

/** Below it small print runs together. Pages seen at 1000 pixels have 0.4, blurred by one pixel (sigma) 0.03 to 0.09, by one and a half 0.005 to 0.016. */
export const SHARPNESS_MIN = 0.02;
/** Paper darker than this (0..255) is a photo taken without light. */
export const PAPER_LEVEL_MIN = 95;
/** Less than this between ink and paper (0..255) and there is hardly anything to read. */
export const CONTRAST_MIN = 35;
const BLOCK = 16;

export interface PhotoMeasures {
  /** Variance of the Laplacian where there is print, against the squared contrast; 0 = no edge at all. */
  sharpness: number;
  /** How bright the paper is, 0..255. */
  paperLevel: number;
  /** Paper less ink, 0..255. */
  contrast: number;
}

export type PhotoProblem = { kind: 'blurred' | 'dark' | 'empty' } | { kind: 'cut-off'; sides: readonly Side[] };

/** Measures a photo whose longer side has about `CHECKED_SIDE` pixels. */
export function measurePhoto(grey: Grey): PhotoMeasures {
  const histogram = histogramOf(grey);
  const paperLevel = levelAt(histogram, 0.8);
  const contrast = Math.max(1, paperLevel - levelAt(histogram, 0.005));
  const variances = blockVariances(grey).sort((a, b) => a - b);
  // The liveliest twentieth of the blocks: on a page with little print most blocks are empty.
  const lively = variances[Math.floor(variances.length * 0.95)] ?? 0;
  return { sharpness: lively / contrast ** 2, paperLevel, contrast };
}

function blockVariances({ pixels, width, height }: Grey): number[] {
  const variances: number[] = [];
  for (let top = 1; top + BLOCK < height; top += BLOCK) {
    for (let left = 1; left + BLOCK < width; left += BLOCK) variances.push(blockVariance(pixels, width, left, top));
  }
  return variances;
}

function blockVariance(pixels: Uint8Array, width: number, left: number, top: number): number {
  let [sum, squares] = [0, 0];
  for (let y = top; y < top + BLOCK; y++) {
    for (let at = y * width + left; at < y * width + left + BLOCK; at++) {
      const around = (pixels[at - 1] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at - width] ?? 0) + (pixels[at + width] ?? 0);
      const laplacian = around - 4 * (pixels[at] ?? 0);
      sum += laplacian;
      squares += laplacian * laplacian;
    }
  }
  const mean = sum / BLOCK ** 2;
  return squares / BLOCK ** 2 - mean * mean;
}

/** What is wrong with a photo, worst first: nothing to see says nothing of blur. */
export function photoProblems({ sharpness, paperLevel, contrast }: PhotoMeasures, page: FoundPage): PhotoProblem[] {
  if (paperLevel < PAPER_LEVEL_MIN) return [{ kind: 'dark' }];
  if (contrast < CONTRAST_MIN) return [{ kind: 'empty' }];
  const problems: PhotoProblem[] = [];
  if (sharpness < SHARPNESS_MIN) problems.push({ kind: 'blurred' });
  // Paper on all sides is a photo from near; on some of them the rest of the page lies outside.
  if (page.touched.length > 0 && page.touched.length < 4) problems.push({ kind: 'cut-off', sides: page.touched });
  return problems;
}

const sidesWords = (sides: readonly Side[]): string => new Intl.ListFormat('en-US').format(sides);

/** What is wrong and what to do, for people. */
export function photoAdvice(problem: PhotoProblem): string {
  if (problem.kind === 'cut-off')
    return `The page runs out of the photo (${sidesWords(problem.sides)}). Take it again with the whole page in view.`;
  if (problem.kind === 'dark') return 'The photo is dark. Take it again near a window or under a lamp.';
  if (problem.kind === 'empty') return 'Hardly any print can be seen. Take it again closer to the page.';
  return 'The photo is blurred. Hold the phone still above the page and take it again.';
}
