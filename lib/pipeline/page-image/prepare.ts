import type { Box } from '#lib/domain/geometry.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { cutEdgesOf } from './cut-edges.ts';
import { estimateSkew, turned } from './deskew.ts';
import { flattened } from './flatten.ts';
import { withoutLeaders } from './leaders.ts';
import { withPalePrint } from './pale-print.ts';
import { type ImageQuality, isBilevel, isRough, qualityOf } from './quality.ts';
import { blurred, enlarged } from './resample.ts';
import { textHeightOf } from './text-height.ts';

/** A page image ready for recognition, and what was done to it. */
export interface PreparedImage {
  image: GreyImage;
  /** Degrees it was turned by; 0 = not at all. */
  degrees: number;
  /** Smoothed and enlarged because the page is dithered, faxed or noisy. */
  rough: boolean;
  blank: boolean;
  /** Of the page as it came. */
  quality: ImageQuality;
  cutEdges: ReturnType<typeof cutEdgesOf>;
}

/** Less skew than this changes nothing that recognition sees. */
const SKEW_MIN = 0.15;
/** For pixels of 1/200 inch. */
const BLUR_SIGMA = 0.8;
const BLUR_DPI = 200;
/** Height of letters in pixels that the recogniser reads best; rough pages need more. Larger print is left as it is. */
const LETTERS_WANTED = { clean: 13, rough: 20 } as const;
/** Clean print of this height is read as well as larger print. */
const LETTERS_ENOUGH = 9.5;
/** For pages with too few letters to measure. */
const DPI_WANTED = { clean: 200, rough: 300 } as const;
/** Enlarging by less gains nothing; by more, there is nothing to gain from. */
const ENLARGE_MIN = 1.15;
const ENLARGE_MAX = 2.5;
const PIXELS_MAX = 25_000_000;

/** By how much a page is enlarged: tiny print at 150 dpi lost a fifth of its words. */
function enlargement(image: GreyImage, rough: boolean): number {
  const kind = rough ? 'rough' : 'clean';
  const letters = textHeightOf(image);
  const wanted = letters === null ? DPI_WANTED[kind] / image.dpi : LETTERS_WANTED[kind] / letters;
  if (wanted < ENLARGE_MIN || (letters !== null && !rough && letters > LETTERS_ENOUGH)) return 1;
  return Math.min(wanted, ENLARGE_MAX, Math.sqrt(PIXELS_MAX / image.pixels.length));
}

/**
 * Flattens and straightens a page image and takes dot leaders off it; a rough one is smoothed and enlarged. `smooth` overrules what the measures of
 * the page say (for a second attempt). A blank page is answered as soon as it is known to be blank.
 */
export function prepareImage(image: GreyImage, smooth?: boolean): PreparedImage {
  const quality = qualityOf(image);
  const rough = smooth ?? isRough(quality);
  const sigma = Math.max(0.5, (BLUR_SIGMA * image.dpi) / BLUR_DPI);
  // Dots of two levels become grey before anything is measured on them; grain is smoothed after the page was stretched.
  const dots = rough && isBilevel(quality);
  const flat = withPalePrint(flattened(dots ? blurred(image, sigma) : image), rough);
  if (isBlank(flat)) return { image: flat, degrees: 0, rough, blank: true, quality, cutEdges: [] };
  const skew = estimateSkew(flat);
  const degrees = Math.abs(skew) < SKEW_MIN ? 0 : skew;
  const level = degrees === 0 ? flat : turned(flat, degrees);
  const straight = withoutLeaders(rough && !dots ? blurred(level, sigma) : level);
  const factor = enlargement(straight, rough);
  const prepared = factor > 1 ? enlarged(straight, factor) : straight;
  return { image: prepared, degrees, rough, blank: false, quality, cutEdges: cutEdgesOf(flat) };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Maps a box (shares of the prepared image) back to shares of the page before it was turned; it keeps its size. */
export function boxBeforeTurn(box: Box, { image, degrees }: Pick<PreparedImage, 'image' | 'degrees'>): Box {
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

/** Inches. */
const BLANK_BLOCK = 0.16;
const MARGIN = 0.48;
const INK_LEVEL = 128;
const INK_SHARE_MIN = 0.02;
const INKED_BLOCKS_MIN = 0.002;

/**
 * Whether a flattened page has nothing on it: hardly any block of a sixth of an inch inside the margins carries ink.
 * Noise, shadows, show-through and punch holes give 0, one line of text .0055 (measured).
 */
export function isBlank({ pixels, width, height, dpi }: GreyImage): boolean {
  const block = Math.max(8, Math.round(BLANK_BLOCK * dpi));
  const margin = Math.round(Math.min(MARGIN * dpi, width / 8, height / 8));
  let blocks = 0;
  let inked = 0;
  for (let top = margin; top + block <= height - margin; top += block) {
    for (let left = margin; left + block <= width - margin; left += block) {
      let ink = 0;
      for (let y = top; y < top + block; y++) {
        for (let x = left; x < left + block; x++) if ((pixels[y * width + x] ?? 255) < INK_LEVEL) ink++;
      }
      blocks++;
      if (ink > INK_SHARE_MIN * block ** 2) inked++;
    }
  }
  return blocks > 0 && inked / blocks < INKED_BLOCKS_MIN;
}
