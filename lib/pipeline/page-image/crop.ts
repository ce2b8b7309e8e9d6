import type { GreyImage } from '#lib/domain/ports.ts';
import type { Leftover } from './leftovers.ts';
import { halved } from './resample.ts';

/** A part of the image on white paper of `margin` pixels. */
export function cropped(image: GreyImage, { left, top, right, bottom }: Leftover, margin: number): GreyImage {
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = top; y < bottom; y++) {
    pixels.set(image.pixels.subarray(y * image.width + left, y * image.width + right), (y - top + margin) * width + margin);
  }
  return { pixels, width, height, dpi: image.dpi };
}

/** Halved until print of `height` pixels is no higher than `heightMax`. Answers the image and how often it was halved. */
export function reduced(image: GreyImage, height: number, heightMax: number): { image: GreyImage; scale: number } {
  let [small, scale] = [image, 1];
  while (height / scale > heightMax) {
    small = halved(small);
    scale *= 2;
  }
  return { image: { ...small, dpi: image.dpi }, scale };
}
