import { OPS } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { Shape } from './marks.ts';
import { applyTo, boundsOf, contains, intersect, type Matrix, type Rect } from './matrix.ts';
import { isPainting, type Walk } from './walk-state.ts';

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Operand counts of the path codes of pdf.js: move, line, cubic, quadratic, close. */
const LENGTHS = [2, 2, 6, 4, 0] as const;
const SUBPATHS_MAX = 50;

/** Larger shapes are no part of a check box; more small ones than this are a drawing. */
const SHAPE_SIDE_MAX = 24;
const SHAPES_MAX = 20_000;

type Subpath = Pick<Shape, 'box' | 'points' | 'curved' | 'isRectangle'>;

function subpathOf(points: readonly (readonly [number, number])[], curved: boolean): Subpath {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box: Rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const onEdge = (value: number, low: number, high: number): boolean => Math.abs(value - low) < 0.5 || Math.abs(value - high) < 0.5;
  const upright = points.every(([x, y]) => onEdge(x, box[0], box[2]) && onEdge(y, box[1], box[3]));
  return { box, points, curved, isRectangle: !curved && upright && points.length >= 4 && points.length <= 5 };
}

function subpathsOf(data: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let points: (readonly [number, number])[] = [];
  let curved = false;
  const finish = (): void => {
    if (points.length > 1) subpaths.push(subpathOf(points, curved));
    points = [];
    curved = false;
  };
  for (let index = 0; index < data.length; ) {
    const code = data[index] ?? 0;
    const length = LENGTHS[code];
    if (length === undefined) break;
    if (code === 0) finish();
    if (code === 2 || code === 3) curved = true;
    for (let at = index + 1; at < index + 1 + length; at += 2) points.push(applyTo(ctm, data[at] ?? 0, data[at + 1] ?? 0));
    index += 1 + length;
  }
  finish();
  return subpaths;
}

/** One point of slack: the inner edge of a thin frame may touch the outer one. */
const within = (inner: Rect, outer: Rect): boolean =>
  inner[0] >= outer[0] - 1 && inner[1] >= outer[1] - 1 && inner[2] <= outer[2] + 1 && inner[3] <= outer[3] + 1;

/** Whether the subpath hides what is below: a rectangle with no other subpath (a hole, perhaps) inside. */
const isSolid = (subpath: Subpath, all: readonly Subpath[]): boolean =>
  subpath.isRectangle && all.length <= SUBPATHS_MAX && all.every((other) => other === subpath || !within(other.box, subpath.box));

/** Records what a path fills. */
function fillWith(walk: Walk, subpaths: readonly Subpath[]): void {
  const { state } = walk;
  const opaque = state.fill !== null && state.clipIsRectangle && !state.blended && state.fillAlpha * state.groupAlpha > 0.9;
  for (const subpath of subpaths) {
    const box = intersect(subpath.box, state.clip);
    // A rule or a thin frame neither hides nor backs a word.
    if (box[2] - box[0] < 2 || box[3] - box[1] < 2) continue;
    const covers = opaque && isSolid(subpath, subpaths);
    walk.paints.push({ box, sequence: walk.sequence, kind: state.fill ? 'fill' : 'other', colour: state.fill, covers });
  }
}

const luma = (colour: readonly number[]): number => 0.3 * (colour[0] ?? 0) + 0.59 * (colour[1] ?? 0) + 0.11 * (colour[2] ?? 0);
const STANDS_OUT_MAX = 215;

/** Keeps the small shapes that are drawn with a pen or filled. */
function keepShapes(walk: Walk, subpaths: readonly Subpath[], fills: boolean, strokes: boolean): void {
  const { state } = walk;
  const seen = (alpha: number): boolean => alpha * state.groupAlpha > 0.3;
  const stroked = strokes && seen(state.strokeAlpha) && (state.stroke === null || luma(state.stroke) < STANDS_OUT_MAX);
  const fill = fills && seen(state.fillAlpha) && state.fill ? luma(state.fill) : null;
  const filled = fill === null ? null : fill < 140 ? 'dark' : 'light';
  if (!stroked && !filled) return;
  for (const { box, points, curved, isRectangle } of subpaths) {
    if (box[2] - box[0] > SHAPE_SIDE_MAX || box[3] - box[1] > SHAPE_SIDE_MAX || walk.shapes.length >= SHAPES_MAX) continue;
    const centre = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
    if (!contains(state.clip, centre[0], centre[1])) continue;
    walk.shapes.push({ box, points, curved, isRectangle, sequence: walk.sequence, stroked, filled });
  }
}

/** Takes a path: records what it fills, and narrows the clip when a clip operator came before it. */
export function usePath(walk: Walk, [operator, data, extent]: readonly unknown[]): void {
  const { state } = walk;
  const clips = walk.clipPending;
  walk.clipPending = false;
  const bounds = extent as ArrayLike<number> | null | undefined;
  const fills = FILLS.has(Number(operator)) && isPainting(walk);
  const strokes = STROKES.has(Number(operator)) && isPainting(walk);
  if (!bounds || !(fills || clips || strokes)) return;
  const path = (data as readonly (ArrayLike<number> | null)[])[0];
  const subpaths = path && typeof path.length === 'number' ? subpathsOf(path, state.ctm) : [];
  if (fills) fillWith(walk, subpaths);
  if (fills || strokes) keepShapes(walk, subpaths, fills, strokes);
  if (!clips) return;
  state.clip = intersect(state.clip, boundsOf(state.ctm, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0));
  state.clipIsRectangle &&= subpaths.length === 1 && subpaths[0]?.isRectangle === true;
}
