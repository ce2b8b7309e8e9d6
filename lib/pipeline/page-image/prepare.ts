import type { Box } from '#lib/domain/geometry.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { estimateSkew, turned } from './deskew.ts';
import { flattened } from './flatten.ts';
import { withPalePrint } from './pale-print.ts';
import { isRough, qualityOf } from './quality.ts';
import { blurred, enlarged } from './resample.ts';

/** A page image ready for recognition, and what was done to it. */
export interface PreparedImage {
  image: GreyImage;
  /** Degrees it was turned by; 0 = not at all. */
  degrees: number;
  /** Blurred and enlarged because the page is dithered, faxed or noisy. */
  rough: boolean;
}

/** Less skew than this changes nothing that recognition sees. */
const SKEW_MIN = 0.15;
const BLUR_SIGMA = 0.8;
const ENLARGE = 1.5;
const PIXELS_MAX = 25_000_000;

/** Flattens and straightens a page image; a rough one is smoothed first and enlarged last. */
export function prepareImage(image: GreyImage): PreparedImage {
  const rough = isRough(qualityOf(image));
  const flat = withPalePrint(flattened(rough ? blurred(image, BLUR_SIGMA) : image), rough);
  const skew = estimateSkew(flat);
  const degrees = Math.abs(skew) < SKEW_MIN ? 0 : skew;
  const straight = degrees === 0 ? flat : turned(flat, degrees);
  const fits = straight.pixels.length * ENLARGE ** 2 <= PIXELS_MAX;
  return { image: rough && fits ? enlarged(straight, ENLARGE) : straight, degrees, rough };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Maps a box (shares of the prepared image) back to shares of the page before it was turned; it keeps its size. */
export function boxBeforeTurn(box: Box, { image, degrees }: PreparedImage): Box {
  if (degrees === 0) return box;
  const { width, height } = image;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const dx = ((box[0] + box[2]) / 2 - 0.5) * width;
  const dy = ((box[1] + box[3]) / 2 - 0.5) * height;
  const x = (cos * dx + sin * dy) / width + 0.5;
  const y = (-sin * dx + cos * dy) / height + 0.5;
  const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
  return [share(x - halfWidth), share(y - halfHeight), share(x + halfWidth), share(y + halfHeight)];
}

const BLANK_BLOCK = 32;
const MARGIN = 96;
const INK_LEVEL = 128;
const INK_SHARE_MIN = 0.02;
const INKED_BLOCKS_MIN = 0.002;

/**
 * Whether a prepared page has nothing on it: hardly any block of 32 pixels inside the margins carries ink. Noise,
 * shadows, show-through and punch holes give 0, one line of text .0055 (measured).
 */
export function isBlank({ pixels, width, height }: GreyImage): boolean {
  let blocks = 0;
  let inked = 0;
  for (let top = MARGIN; top + BLANK_BLOCK <= height - MARGIN; top += BLANK_BLOCK) {
    for (let left = MARGIN; left + BLANK_BLOCK <= width - MARGIN; left += BLANK_BLOCK) {
      let ink = 0;
      for (let y = top; y < top + BLANK_BLOCK; y++) {
        for (let x = left; x < left + BLANK_BLOCK; x++) if ((pixels[y * width + x] ?? 255) < INK_LEVEL) ink++;
      }
      blocks++;
      if (ink > INK_SHARE_MIN * BLANK_BLOCK ** 2) inked++;
    }
  }
  return blocks > 0 && inked / blocks < INKED_BLOCKS_MIN;
}
