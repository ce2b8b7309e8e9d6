import type { Box } from '#lib/domain/geometry.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** The image turned clockwise by quarter turns. */
export function quarterTurned(image: GreyImage, turns: QuarterTurns): GreyImage {
  if (turns === 0) return image;
  const { pixels, width, height, dpi } = image;
  const result = new Uint8Array(pixels.length);
  const columns = turns === 2 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      result[row * columns + column] = pixels[y * width + x] ?? 255;
    }
  }
  return { pixels: result, width: columns, height: turns === 2 ? height : width, dpi };
}

/** A box on the turned image, as a box on the image before. */
export function boxBeforeQuarterTurns([left, top, right, bottom]: Box, turns: QuarterTurns): Box {
  if (turns === 1) return [top, 1 - right, bottom, 1 - left];
  if (turns === 2) return [1 - right, 1 - bottom, 1 - left, 1 - top];
  if (turns === 3) return [1 - bottom, left, 1 - top, right];
  return [left, top, right, bottom];
}
