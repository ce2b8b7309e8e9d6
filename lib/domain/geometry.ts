import { z } from 'zod';

/** left, top, right, bottom as shares of the page as it is shown: 0..1, origin top left. */
export const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .readonly()
  .refine(([left, top, right, bottom]) => left <= right && top <= bottom, 'A box needs left <= right and top <= bottom.');

export type Box = z.infer<typeof boxSchema>;

export const boxWidth = (box: Box): number => box[2] - box[0];
export const boxHeight = (box: Box): number => box[3] - box[1];
export const boxArea = (box: Box): number => boxWidth(box) * boxHeight(box);

/** The smallest box that holds all of them. Throws on an empty list: there is no such box. */
export function unionOfBoxes(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes;
  if (!first) throw new Error('unionOfBoxes needs at least one box');
  return rest.reduce<Box>(
    (union, box) => [Math.min(union[0], box[0]), Math.min(union[1], box[1]), Math.max(union[2], box[2]), Math.max(union[3], box[3])],
    first,
  );
}

/** Area that two boxes share; 0 when they only touch. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Share of the smaller height that two boxes have in common vertically, 0..1: on one line when high. */
export function verticalOverlap(a: Box, b: Box): number {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const smaller = Math.min(boxHeight(a), boxHeight(b));
  return smaller > 0 ? Math.max(0, shared / smaller) : 0;
}
