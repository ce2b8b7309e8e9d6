import { type Box, boxArea } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { Point } from './turns.ts';

const holds = ([left, top, right, bottom]: Box, { x, y }: Point): boolean => left <= x && x <= right && top <= y && y <= bottom;

export const boxBetween = (a: Point, b: Point): Box => [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)];

export const centreOf = ([left, top, right, bottom]: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

export const wordAt = (words: readonly Word[], point: Point): number => words.findIndex(({ box }) => holds(box, point));

/** The smallest of the boxes that hold the point: what lies inside another can still be picked. */
export function pickedAt<T extends { boxes: readonly Box[] }>(marks: readonly T[], point: Point): T | undefined {
  const under = marks.flatMap((mark) => mark.boxes.filter((box) => holds(box, point)).map((box) => ({ mark, area: boxArea(box) })));
  return under.sort((a, b) => a.area - b.area)[0]?.mark;
}
