import type { GreyImage } from '#lib/domain/ports.ts';

const INK_LEVEL = 128;

/** A connected piece of ink; pixels, right and bottom excluded. */
export interface InkPiece {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

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

/** The connected pieces of ink of a flattened page between two rows, in the order of their first row. */
export function inkPieces(image: GreyImage, from = 0, to = image.height): InkPiece[] {
  const pieces: Pieces = { parent: [], top: [], bottom: [], left: [], right: [] };
  let above: Run[] = [];
  for (let y = from; y < to; y++) above = runsOf(pieces, image, y, above);
  return pieces.parent.flatMap((parent, piece): InkPiece[] => {
    if (parent !== piece) return [];
    const [left = 0, top = 0, right = 0, bottom = 0] = [pieces.left[piece], pieces.top[piece], pieces.right[piece], pieces.bottom[piece]];
    return [{ left, top, right, bottom }];
  });
}
