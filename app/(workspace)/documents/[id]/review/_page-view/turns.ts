import type { Box } from '#lib/domain/geometry.ts';

export interface Point {
  /** Share of the page's width and height, 0..1. */
  x: number;
  y: number;
}

/** Quarter turns clockwise, 0..3. */
export const quarter = (turns: number): number => ((turns % 4) + 4) % 4;

/** Where a point of the page lies on the page as it is turned. */
export function turned({ x, y }: Point, turns: number): Point {
  const count = quarter(turns);
  if (count === 1) return { x: 1 - y, y: x };
  if (count === 2) return { x: 1 - x, y: 1 - y };
  return count === 3 ? { x: y, y: 1 - x } : { x, y };
}

/** The point of the page that lies here on the page as it is turned. */
export const unturned = (point: Point, turns: number): Point => turned(point, -turns);

/** A box of the page as it lies on the page that is turned. */
export function turnedBox([left, top, right, bottom]: Box, turns: number): Box {
  const [a, b] = [turned({ x: left, y: top }, turns), turned({ x: right, y: bottom }, turns)];
  return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)];
}
