import type { GreyImage } from '#lib/domain/ports.ts';

const INK_LEVEL = 128;
/** A connected piece of ink of these sizes (pixels; inches) may be a letter. */
const HEIGHT_MIN = 5;
const HEIGHT_MAX_INCHES = 0.3;
const ASPECT_MAX = 3;
/** Fewer pieces say nothing about the print of a page. */
const LETTERS_MIN = 60;
const LETTERS_ENOUGH = 400;

/** Pieces of ink, found row by row: runs that touch are joined; a piece knows its extent. */
interface Pieces {
  parent: number[];
  top: number[];
  bottom: number[];
  left: number[];
  right: number[];
}

function rootOf(parent: number[], piece: number): number {
  let root = piece;
  while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
  parent[piece] = root;
  return root;
}

function join(pieces: Pieces, a: number, b: number): number {
  const [first, second] = [rootOf(pieces.parent, a), rootOf(pieces.parent, b)];
  if (first === second) return first;
  const [keep, drop] = first < second ? [first, second] : [second, first];
  pieces.parent[drop] = keep;
  pieces.top[keep] = Math.min(pieces.top[keep] ?? 0, pieces.top[drop] ?? 0);
  pieces.bottom[keep] = Math.max(pieces.bottom[keep] ?? 0, pieces.bottom[drop] ?? 0);
  pieces.left[keep] = Math.min(pieces.left[keep] ?? 0, pieces.left[drop] ?? 0);
  pieces.right[keep] = Math.max(pieces.right[keep] ?? 0, pieces.right[drop] ?? 0);
  return keep;
}

interface Run {
  from: number;
  to: number;
  piece: number;
}

/** The runs of ink of one row, each in the piece of the runs above that it touches. */
function runsOf(pieces: Pieces, { pixels, width }: GreyImage, y: number, above: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (let x = 0; x < width; x++) {
    if ((pixels[y * width + x] ?? 255) >= INK_LEVEL) continue;
    const from = x;
    while (x < width && (pixels[y * width + x] ?? 255) < INK_LEVEL) x++;
    while ((above[next]?.to ?? from) < from) next++;
    let piece = -1;
    for (let index = next; (above[index]?.from ?? x + 1) <= x; index++) {
      const touched = above[index]?.piece ?? 0;
      piece = piece < 0 ? rootOf(pieces.parent, touched) : join(pieces, piece, touched);
    }
    if (piece < 0) {
      piece = pieces.parent.length;
      pieces.parent.push(piece);
      pieces.top.push(y);
      pieces.bottom.push(y + 1);
      pieces.left.push(from);
      pieces.right.push(x);
    } else {
      pieces.bottom[piece] = y + 1;
      pieces.left[piece] = Math.min(pieces.left[piece] ?? from, from);
      pieces.right[piece] = Math.max(pieces.right[piece] ?? x, x);
    }
    runs.push({ from, to: x, piece });
  }
  return runs;
}

/** Heights of the pieces of ink that may be letters, between two rows. */
function letterHeights(image: GreyImage, from: number, to: number): number[] {
  const pieces: Pieces = { parent: [], top: [], bottom: [], left: [], right: [] };
  let above: Run[] = [];
  for (let y = from; y < to; y++) above = runsOf(pieces, image, y, above);
  const heightMax = HEIGHT_MAX_INCHES * image.dpi;
  const heights: number[] = [];
  pieces.parent.forEach((parent, piece) => {
    if (parent !== piece) return;
    const height = (pieces.bottom[piece] ?? 0) - (pieces.top[piece] ?? 0);
    const width = (pieces.right[piece] ?? 0) - (pieces.left[piece] ?? 0);
    if (height >= HEIGHT_MIN && height <= heightMax && width <= height * ASPECT_MAX && width >= 2) heights.push(height);
  });
  return heights;
}

/**
 * Height in pixels of the letters of a flattened page: the median of the pieces of ink that may be letters, which is
 * about the height of an x. Null where there are too few. The middle of a full page says enough.
 */
export function textHeightOf(image: GreyImage): number | null {
  const quarter = image.height >> 2;
  const middle = letterHeights(image, quarter, image.height - quarter);
  const heights = middle.length >= LETTERS_ENOUGH ? middle : letterHeights(image, 0, image.height);
  if (heights.length < LETTERS_MIN) return null;
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? null;
}
