import type { Box } from '#lib/domain/geometry.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

export type Point = readonly [x: number, y: number];

/** Where a place of the page went. All in shares, of the page before and of the page after. */
export interface Mapping {
  mapPoint(point: Point): Point;
  /** Back to the page before: the sharper way to compare what was read with what was printed, since a tilted line fills a tall box. */
  unmapPoint(point: Point): Point;
  /** The smallest upright box that holds the moved one. */
  mapBox(box: Box): Box;
}

const WHITE = 255;

/** Turned clockwise around the centre (bilinear), white coming in; the size stays. */
export function tilted(image: GreyImage, degrees: number): GreyImage {
  if (degrees === 0) return image;
  const { pixels, width, height } = image;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const result = new Uint8Array(pixels.length).fill(WHITE);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const u = cos * dx + sin * dy + width / 2;
      const v = -sin * dx + cos * dy + height / 2;
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const left = Math.floor(u);
      const top = Math.floor(v);
      const at = top * width + left;
      const upper = (pixels[at] ?? 0) * (1 - u + left) + (pixels[at + 1] ?? 0) * (u - left);
      const lower = (pixels[at + width] ?? 0) * (1 - u + left) + (pixels[at + width + 1] ?? 0) * (u - left);
      result[y * width + x] = upper * (1 - v + top) + lower * (v - top);
    }
  }
  return { ...image, pixels: result };
}

function quarterTurned(image: GreyImage): GreyImage {
  const { pixels, width, height } = image;
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) result[x * height + (height - 1 - y)] = pixels[y * width + x] ?? WHITE;
  return { ...image, pixels: result, width: height, height: width };
}

/** Turned clockwise by quarters. */
export function turned(image: GreyImage, turns: number): GreyImage {
  return turns === 0 ? image : turned(quarterTurned(image), turns - 1);
}

const quarterForth = ([x, y]: Point): Point => [1 - y, x];
const quarterBack = ([x, y]: Point): Point => [y, 1 - x];
const repeated = (times: number, step: (point: Point) => Point, point: Point): Point =>
  times === 0 ? point : repeated(times - 1, step, step(point));

/** Where places go when a page of this size (pixels, before) is tilted and then turned, both clockwise. */
export function mappingOf({ width, height }: { width: number; height: number }, degrees: number, turns: number): Mapping {
  const tilt = ([x, y]: Point, by: number): Point => {
    const angle = (by * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [dx, dy] = [(x - 0.5) * width, (y - 0.5) * height];
    return [(cos * dx - sin * dy) / width + 0.5, (sin * dx + cos * dy) / height + 0.5];
  };
  const mapPoint = (point: Point): Point => repeated(turns, quarterForth, tilt(point, degrees));
  const unmapPoint = (point: Point): Point => tilt(repeated(turns, quarterBack, point), -degrees);
  const mapBox = ([left, top, right, bottom]: Box): Box => {
    const corners: Point[] = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ];
    const moved = corners.map(mapPoint);
    const inside = (value: number): number => Math.min(1, Math.max(0, value));
    const [xs, ys] = [moved.map(([x]) => inside(x)), moved.map(([, y]) => inside(y))];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  return { mapPoint, unmapPoint, mapBox };
}
