import type { GreyImage } from '#lib/domain/ports.ts';
import { inkPieces } from './ink-pieces.ts';

/** A connected piece of ink of these sizes (pixels; inches) may be a letter. */
const HEIGHT_MIN = 5;
const HEIGHT_MAX_INCHES = 0.3;
const ASPECT_MAX = 3;
/** Fewer pieces say nothing about the print of a page. */
const LETTERS_MIN = 60;
const LETTERS_ENOUGH = 400;

/** Heights of the pieces of ink that may be letters, between two rows. */
function letterHeights(image: GreyImage, from: number, to: number): number[] {
  const heightMax = HEIGHT_MAX_INCHES * image.dpi;
  return inkPieces(image, from, to).flatMap(({ left, top, right, bottom }) => {
    const [width, height] = [right - left, bottom - top];
    return height >= HEIGHT_MIN && height <= heightMax && width <= height * ASPECT_MAX && width >= 2 ? [height] : [];
  });
}

/**
 * Height in pixels of the letters of a flattened page: the median of the pieces of ink that may be letters, which is
 * about the height of an x. Null where there are too few. The middle of a full page says enough.
 */
export function textHeightOf(image: GreyImage): number | null {
  const quarter = image.height >> 2;
  const middle = letterHeights(image, quarter, image.height - quarter);
  const heights = middle.length >= LETTERS_ENOUGH ? middle : letterHeights(image, 0, image.height);
  if (heights.length < LETTERS_MIN) return null;
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? null;
}
