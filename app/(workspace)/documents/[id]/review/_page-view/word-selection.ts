import { type Box, boxArea, sharedArea } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';

export interface Point {
  /** Share of the page's width and height, 0..1. */
  x: number;
  y: number;
}

/** A word is meant when the rectangle covers at least this share of it. */
const COVERED_MIN = 0.35;

const holds = ([left, top, right, bottom]: Box, { x, y }: Point): boolean => left <= x && x <= right && top <= y && y <= bottom;

export const boxBetween = (a: Point, b: Point): Box => [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)];

export const wordAt = (words: readonly Word[], point: Point): number => words.findIndex(({ box }) => holds(box, point));

/** The words that a dragged rectangle covers, by index; any number of lines. */
export const wordsIn = (words: readonly Word[], area: Box): number[] =>
  words.flatMap(({ box }, index) => (sharedArea(box, area) >= boxArea(box) * COVERED_MIN && boxArea(box) > 0 ? [index] : []));

/** The smallest of the boxes that hold the point: what lies inside another can still be picked. */
export function pickedAt<T extends { boxes: readonly Box[] }>(marks: readonly T[], point: Point): T | undefined {
  const under = marks.flatMap((mark) => mark.boxes.filter((box) => holds(box, point)).map((box) => ({ mark, area: boxArea(box) })));
  return under.sort((a, b) => a.area - b.area)[0]?.mark;
}
