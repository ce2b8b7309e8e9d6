import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

/** Pixels around a word that belong to its edges. */
const SLACK = 2;
const PAPER = 255;

/** The image with the words wiped out: what is left is what nobody has read yet. */
export function withoutWords(image: GreyImage, words: readonly Word[]): GreyImage {
  if (words.length === 0) return image;
  const { width, height } = image;
  const pixels = Uint8Array.from(image.pixels);
  for (const { box } of words) {
    const [left, right] = [Math.max(0, Math.floor(box[0] * width) - SLACK), Math.min(width, Math.ceil(box[2] * width) + SLACK)];
    const bottom = Math.min(height, Math.ceil(box[3] * height) + SLACK);
    for (let y = Math.max(0, Math.floor(box[1] * height) - SLACK); y < bottom; y++) pixels.fill(PAPER, y * width + left, y * width + right);
  }
  return { ...image, pixels };
}
