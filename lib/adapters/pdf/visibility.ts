import type { HidingPlace } from '#lib/domain/hidden-text.ts';
import { looksAlike } from './graphics-state.ts';
import type { Glyph, PageMarks, Paint, Shape } from './marks.ts';
import { area, contains, holds, type Rect } from './matrix.ts';
import { withShiftedLetters } from './shifted-letters.ts';

const PAPER = [255, 255, 255] as const;
const ALPHA_MIN = 0.05;
/** Below one point no letter can be read on paper. */
const EM_MIN = 1;
/** An image of at least half the page is the page itself: a scan. */
const SCAN_SHARE_MIN = 0.5;

interface Scene {
  page: Rect;
  images: readonly Paint[];
  covers: readonly Paint[];
  paints: readonly Paint[];
  shapes: readonly Shape[];
}

const centreOf = (box: Rect): [number, number] => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];

function isOutside(glyph: Glyph, page: Rect): boolean {
  const [x, y] = centreOf(glyph.box);
  return !contains(page, x, y) || !contains(glyph.run.clip, x, y);
}

const hasImage = (glyph: Glyph, scene: Scene): boolean => scene.images.some((image) => holds(image.box, glyph.box, 0.5));

/** Painted over later by something opaque; a scan over its own text layer does not count. */
const isCovered = (glyph: Glyph, scene: Scene): boolean =>
  scene.covers.some(
    (cover) =>
      cover.sequence > glyph.run.sequence &&
      holds(cover.box, glyph.box, 0.85) &&
      !(cover.kind === 'image' && area(cover.box) >= area(scene.page) * SCAN_SHARE_MIN),
  );

/** Of the colour of what lies below it: the last paints under its centre, at last the paper. */
function isLikeBackground(glyph: Glyph, scene: Scene): boolean {
  if (!glyph.run.colour) return false;
  const [x, y] = centreOf(glyph.box);
  for (let index = scene.paints.length - 1; index >= 0; index--) {
    const paint = scene.paints[index];
    if (!paint || paint.sequence > glyph.run.sequence || !contains(paint.box, x, y)) continue;
    if (!paint.colour || !looksAlike(paint.colour, glyph.run.colour)) return false;
    if (paint.covers) return true;
  }
  return looksAlike(PAPER, glyph.run.colour);
}

/** Letters drawn as shapes with their text put over them unseen: the reader of the page sees the shapes. */
const isDrawnAsShape = ({ box }: Glyph, shapes: readonly Shape[]): boolean => {
  const room: Rect = [box[0] - 1, box[1], box[2] + 1, box[3]];
  return shapes.some(
    (shape) =>
      shape.filled === 'dark' &&
      contains(room, (shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2) &&
      area(shape.box) < area(box) * 1.5,
  );
};

/** What hides a glyph from the reader of the page; null when it can be seen. */
function hidingPlaceOf(glyph: Glyph, scene: Scene): HidingPlace | null {
  if (isOutside(glyph, scene.page)) return 'off-page';
  if (isCovered(glyph, scene)) return 'covered';
  const unseen = glyph.run.renderingMode === 3 || glyph.run.alpha < ALPHA_MIN;
  if (unseen) return (glyph.run.renderingMode === 3 && hasImage(glyph, scene)) || isDrawnAsShape(glyph, scene.shapes) ? null : 'invisible';
  if (glyph.run.em < EM_MIN) return 'tiny';
  return isLikeBackground(glyph, scene) ? 'background' : null;
}

/** Parts the glyphs into those that a reader of the page sees and those that something hides. */
export function partByVisibility(marks: PageMarks, page: Rect): { visible: Glyph[]; hidden: Map<HidingPlace, Glyph[]> } {
  const scene: Scene = {
    page,
    images: marks.paints.filter((paint) => paint.kind === 'image'),
    covers: marks.paints.filter((paint) => paint.covers),
    paints: marks.paints,
    shapes: marks.shapes,
  };
  const visible: Glyph[] = [];
  const hidden = new Map<HidingPlace, Glyph[]>();
  for (const glyph of withShiftedLetters(marks.glyphs)) {
    const place = hidingPlaceOf(glyph, scene);
    if (place === null) visible.push(glyph);
    else if (!hidden.get(place)?.push(glyph)) hidden.set(place, [glyph]);
  }
  return { visible, hidden };
}

const CELLS = 64;

/** Share of the page covered by raster images, 0..1, counted on a grid of 64 x 64 points. */
export function imageShareOf(marks: PageMarks, page: Rect): number {
  const images = marks.paints.filter((paint) => paint.kind === 'image' && area(paint.box) > 0);
  if (images.length === 0) return 0;
  let covered = 0;
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const x = page[0] + ((column + 0.5) / CELLS) * (page[2] - page[0]);
      const y = page[1] + ((row + 0.5) / CELLS) * (page[3] - page[1]);
      if (images.some((image) => contains(image.box, x, y))) covered++;
    }
  }
  return covered / CELLS ** 2;
}
