/** A PDF matrix [a b c d e f] (ISO 32000-1, 8.3.3): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Edges in points as shown: left, top, right, bottom, y downwards. */
export type Rect = readonly [number, number, number, number];

/** The matrix that applies `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const applyTo = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

/** The smallest upright rectangle that holds the transformed rectangle x0 y0 x1 y1: both axes add their extremes. */
export function boundsOf(m: Matrix, x0: number, y0: number, x1: number, y1: number): Rect {
  const [a, b, c, d, e, f] = m;
  return [
    e + Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1),
    f + Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1),
    e + Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1),
    f + Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1),
  ];
}

/** What two rectangles share; may be empty (right < left or bottom < top). */
export const intersect = (a: Rect, b: Rect): Rect => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

export const area = (rect: Rect): number => Math.max(0, rect[2] - rect[0]) * Math.max(0, rect[3] - rect[1]);

/** Whether at least `share` (0..1) of `inner` lies in `outer`. */
export const holds = (outer: Rect, inner: Rect, share: number): boolean => area(intersect(outer, inner)) >= area(inner) * share;

export const contains = (rect: Rect, x: number, y: number): boolean => x >= rect[0] && x <= rect[2] && y >= rect[1] && y <= rect[3];
