import { type Grey, histogramOf, partingLevel } from './grey.ts';

/** A place on a photo as shares of its width and height, 0..1. */
export type Corner = readonly [x: number, y: number];
/** Top left, top right, bottom right, bottom left of the page as it lies on the photo. */
export type Corners = readonly [Corner, Corner, Corner, Corner];
export const WHOLE: Corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

export type Side = 'top' | 'right' | 'bottom' | 'left';

export interface FoundPage {
  corners: Corners;
  /** False: no edge of the paper stands out, and `corners` is the whole photo. */
  found: boolean;
  /** Sides of the photo that the paper runs over. */
  touched: Side[];
}

/** A smaller bright patch is no page. */
const PAGE_SHARE_MIN = 0.15;
/** A patch that fills this much of the photo has no edges to find. */
const PAGE_SHARE_MAX = 0.97;
/** How much of the four-cornered shape is paper, when it is a page and no puddle of light. */
const FILLED_MIN = 0.5;
/** The paper runs over a side of the photo when it takes this share of it. */
const TOUCHED_MIN = 0.2;

const nothingFound: FoundPage = { corners: WHOLE, found: false, touched: [] };

/** A first guess where the page lies on a photo (best at about 300 pixels): the largest bright patch on something darker. */
export function findPage(grey: Grey): FoundPage {
  const { width, height } = grey;
  const patch = largestPatch(grey, partingLevel(histogramOf(grey)));
  const share = patch.length / (width * height);
  if (share < PAGE_SHARE_MIN || share > PAGE_SHARE_MAX) return nothingFound;
  const corners = extremes(patch, width).map(([x, y]): Corner => [x / (width - 1), y / (height - 1)]);
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  if (!topLeft || !topRight || !bottomRight || !bottomLeft) return nothingFound;
  const quad: Corners = [topLeft, topRight, bottomRight, bottomLeft];
  // Print leaves holes in the patch, so that a page is never quite filled.
  if (areaOf(quad) < PAGE_SHARE_MIN || share / areaOf(quad) < FILLED_MIN || share / areaOf(quad) > 1.25) return nothingFound;
  return { corners: quad, found: true, touched: touchedSides(patch, width, height) };
}

/** Area of the four-cornered shape as a share of the photo. */
export function areaOf(corners: Corners): number {
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % 4] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice / 2;
}

/** The pixels of the largest connected patch brighter than `level`. */
function largestPatch({ pixels, width }: Grey, level: number): number[] {
  const seen = new Uint8Array(pixels.length);
  let largest: number[] = [];
  for (let start = 0; start < pixels.length; start++) {
    if (seen[start] || (pixels[start] ?? 0) <= level) continue;
    const patch = [start];
    seen[start] = 1;
    for (let next = 0; next < patch.length; next++) {
      const at = patch[next] ?? 0;
      const x = at % width;
      for (const near of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (near < 0 || near >= pixels.length || seen[near] || (pixels[near] ?? 0) <= level) continue;
        seen[near] = 1;
        patch.push(near);
      }
    }
    if (patch.length > largest.length) largest = patch;
  }
  return largest;
}

/** The pixels farthest towards each corner of the photo. */
function extremes(patch: readonly number[], width: number): Corner[] {
  const towards = [
    (x: number, y: number) => -x - y,
    (x: number, y: number) => x - y,
    (x: number, y: number) => x + y,
    (x: number, y: number) => y - x,
  ];
  return towards.map((measure) => {
    let best: Corner = [0, 0];
    let most = Number.NEGATIVE_INFINITY;
    for (const at of patch) {
      const [x, y] = [at % width, Math.floor(at / width)];
      const value = measure(x, y);
      if (value > most) [most, best] = [value, [x, y]];
    }
    return best;
  });
}

function touchedSides(patch: readonly number[], width: number, height: number): Side[] {
  const counts: Record<Side, number> = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const at of patch) {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (y === 0) counts.top++;
    if (y === height - 1) counts.bottom++;
    if (x === 0) counts.left++;
    if (x === width - 1) counts.right++;
  }
  const lengths: Record<Side, number> = { top: width, bottom: width, left: height, right: height };
  return (['top', 'right', 'bottom', 'left'] as const).filter((side) => counts[side] >= lengths[side] * TOUCHED_MIN);
}
