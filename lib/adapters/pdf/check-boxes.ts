import { CHECKED, UNCHECKED } from './box-signs.ts';
import type { PlacedWord } from './group-words.ts';
import type { Glyph, PageMarks, Shape } from './marks.ts';
import { area, contains, intersect, type Rect } from './matrix.ts';

/** Sides of check boxes in print, in points; smaller squares are bullets, larger ones frames. */
const SIDE_MIN = 5;
const SIDE_MAX = 20;
/** Thickness of the lines that frame them. */
const LINE_MAX = 1.6;
const SLACK = 1.5;
/** Pages with more squares than this are drawings, maps or patterns. */
const OUTLINES_MAX = 1500;

const width = (box: Rect): number => box[2] - box[0];
const height = (box: Rect): number => box[3] - box[1];
const isSquare = (box: Rect): boolean => {
  const [low, high] = [Math.min(width(box), height(box)), Math.max(width(box), height(box))];
  return low >= SIDE_MIN && high <= SIDE_MAX && low / high > 0.72;
};
const grown = (box: Rect, by: number): Rect => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
const alike = (a: Rect, b: Rect): boolean => a.every((edge, index) => Math.abs(edge - (b[index] ?? 0)) <= SLACK);
const centreIn = (outer: Rect, box: Rect): boolean => contains(outer, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);

/** A straight line no longer than the side of a check box. */
interface Edge {
  box: Rect;
  sequence: number;
}

function edgesOf(shapes: readonly Shape[]): { level: Edge[]; upright: Edge[] } {
  const edges: { level: Edge[]; upright: Edge[] } = { level: [], upright: [] };
  for (const { box, stroked, filled, curved, points, sequence } of shapes) {
    if (curved || !((stroked && points.length === 2) || filled === 'dark')) continue;
    const [across, down] = [width(box), height(box)];
    if (down <= LINE_MAX && across >= SIDE_MIN && across <= SIDE_MAX) edges.level.push({ box, sequence });
    if (across <= LINE_MAX && down >= SIDE_MIN && down <= SIDE_MAX) edges.upright.push({ box, sequence });
  }
  return edges;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;

/** Frames of four lines drawn one by one. */
function framesOfEdges(shapes: readonly Shape[]): Outline[] {
  const { level, upright } = edgesOf(shapes);
  if (level.length * upright.length > 1e6) return [];
  return level.flatMap((top) => {
    const left = upright.find(({ box }) => near(box[0], top.box[0]) && near(box[1], top.box[1]));
    const right = left && upright.find(({ box }) => near(box[2], top.box[2]) && near(box[1], top.box[1]) && near(box[3], left.box[3]));
    const bottom = left && level.find(({ box }) => near(box[0], top.box[0]) && near(box[2], top.box[2]) && near(box[3], left.box[3]));
    if (!left || !right || !bottom || bottom === top) return [];
    const box: Rect = [left.box[0], top.box[1], right.box[2], bottom.box[3]];
    return isSquare(box) ? [{ box, sequence: Math.max(top.sequence, bottom.sequence), solid: false }] : [];
  });
}

interface Outline {
  box: Rect;
  sequence: number;
  /** Dark all over. */
  solid: boolean;
}

/** A circle or a square with round corners. */
const isRound = ({ curved, points }: Shape): boolean => curved && points.length >= 8;

/** A dark square with a light one, or a hole, just inside it. */
const isHollow = (shape: Shape, shapes: readonly Shape[]): boolean =>
  shapes.some(
    (inner) =>
      inner !== shape &&
      inner.isRectangle &&
      inner.sequence >= shape.sequence &&
      (inner.sequence === shape.sequence || inner.filled === 'light') &&
      isWithin(inner.box, shape.box) &&
      area(inner.box) > area(shape.box) * 0.4 &&
      area(inner.box) < area(shape.box) * 0.98,
  );

function outlinesOf(shapes: readonly Shape[]): Outline[] {
  const squares = shapes.filter((shape) => (shape.isRectangle || isRound(shape)) && isSquare(shape.box));
  if (squares.length > OUTLINES_MAX) return [];
  const drawn = squares.flatMap((shape): Outline[] => {
    const { box, sequence, stroked, filled, isRectangle } = shape;
    if (stroked) return [{ box, sequence, solid: filled === 'dark' }];
    return isRectangle && filled === 'dark' && isHollow(shape, squares) ? [{ box, sequence, solid: false }] : [];
  });
  const outer = [...drawn, ...framesOfEdges(shapes)].sort((a, b) => area(b.box) - area(a.box));
  return outer.filter(
    ({ box }, index) => !outer.slice(0, index).some((other) => centreIn(other.box, box) && isWithin(box, grown(other.box, SLACK))),
  );
}

/** Cells of a table or of a comb stand wall to wall; check boxes do not. */
function standsAlone({ box }: Outline, all: readonly Outline[]): boolean {
  const touching = grown(box, 1.2);
  return all.every(({ box: other }) => other === box || area(intersect(touching, other)) < 0.4 * Math.min(width(box), height(box)));
}

/** Signs that mark a box: crosses, ticks and blots, whatever font they come from. */
const MARK = /^[xX×✓✔✕✖✗✘☒☑■●•✚√*]$/u;

/** Whether something drawn inside marks the box: a cross, a tick or a blot, but not the frame itself. */
function isTickedBy(shape: Shape, { box }: Outline): boolean {
  if (!centreIn(box, shape.box) || !isWithin(shape.box, grown(box, Math.max(3, width(box) * 0.6)))) return false;
  const large = (share: number): boolean => width(shape.box) >= width(box) * share && height(shape.box) >= height(box) * share;
  if (shape.stroked && !shape.isRectangle && !isRound(shape)) return large(0.25);
  if (shape.filled !== 'dark' || alike(shape.box, box)) return false;
  // A hollow square inside is a second frame.
  return large(0.25) && !(shape.isRectangle && area(shape.box) > area(box) * 0.85);
}

/** Frames drawn as a ring leave their hole behind, which is no mark. */
const holesOf = (outline: Outline, shapes: readonly Shape[]): ReadonlySet<Shape> =>
  new Set(shapes.filter((shape) => shape.sequence === outline.sequence && shape.isRectangle));

/** The check boxes of a page as words, and the glyphs that were only the marks in them. */
export function checkBoxesOf(marks: PageMarks, visible: readonly Glyph[]): { words: PlacedWord[]; used: ReadonlySet<Glyph> } {
  const outlines = outlinesOf(marks.shapes);
  const used = new Set<Glyph>();
  const covers = marks.paints.filter((paint) => paint.covers);
  const words = outlines.flatMap((outline): PlacedWord[] => {
    const { box, sequence } = outline;
    if (!standsAlone(outline, outlines)) return [];
    if (covers.some((cover) => cover.sequence > sequence && area(cover.box) > area(box) * 2 && isWithin(box, cover.box))) return [];
    const inside = visible.filter((glyph) => glyph.text.trim() !== '' && centreIn(box, glyph.box));
    if (inside.some((glyph) => !MARK.test(glyph.text))) return [];
    for (const glyph of inside) used.add(glyph);
    const holes = holesOf(outline, marks.shapes);
    const ticked = outline.solid || inside.length > 0 || marks.shapes.some((shape) => !holes.has(shape) && isTickedBy(shape, outline));
    return [{ text: ticked ? CHECKED : UNCHECKED, box }];
  });
  return { words, used };
}
