import { looksAlike } from './graphics-state.ts';
import type { Glyph, PageMarks, Paint } from './marks.ts';
import { area, contains, holds, type Rect } from './matrix.ts';

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

function isHidden(glyph: Glyph, scene: Scene): boolean {
  if (isOutside(glyph, scene.page) || isCovered(glyph, scene)) return true;
  if (glyph.run.renderingMode === 3) return !hasImage(glyph, scene);
  return glyph.run.alpha < ALPHA_MIN || glyph.run.em < EM_MIN || isLikeBackground(glyph, scene);
}

/** Parts the glyphs into those that a reader of the page sees and those that nobody sees. */
export function partByVisibility(marks: PageMarks, page: Rect): { visible: Glyph[]; hidden: Glyph[] } {
  const scene: Scene = {
    page,
    images: marks.paints.filter((paint) => paint.kind === 'image'),
    covers: marks.paints.filter((paint) => paint.covers),
    paints: marks.paints,
  };
  const parted: { visible: Glyph[]; hidden: Glyph[] } = { visible: [], hidden: [] };
  for (const glyph of marks.glyphs) parted[isHidden(glyph, scene) ? 'hidden' : 'visible'].push(glyph);
  return parted;
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
