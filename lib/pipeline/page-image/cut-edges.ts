import type { PageQuality } from '#lib/domain/page-quality.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

type Edge = PageQuality['cutEdges'][number];

const INK_LEVEL = 110;
/** Strokes of letters along an edge (inches): longer than a rule is thick and shorter than a bar; stems are thin at top and bottom. */
const STROKE_INCHES: Readonly<Record<Edge, readonly [number, number]>> = {
  left: [0.02, 0.12],
  right: [0.02, 0.12],
  top: [0.006, 0.12],
  bottom: [0.006, 0.12],
};
/** The edge itself and a little further in: ink must be at both, or it is a speck. */
const DEPTHS_INCHES = [0.008, 0.02] as const;
/** So many strokes a line of text cut across its letters has at least, and so many lines cut at their ends. */
const STROKES_MIN: Readonly<Record<Edge, number>> = { left: 4, right: 4, top: 24, bottom: 24 };

/** Where the pixels of a line along an edge lie, `depth` pixels in. */
function lineOf({ width, height }: GreyImage, edge: Edge, depth: number): { start: number; step: number; count: number } {
  if (edge === 'left') return { start: depth, step: width, count: height };
  if (edge === 'right') return { start: width - 1 - depth, step: width, count: height };
  if (edge === 'top') return { start: depth * width, step: 1, count: width };
  return { start: (height - 1 - depth) * width, step: 1, count: width };
}

/** Runs of ink of the width of a stroke that are there at both depths. */
function strokesAt(image: GreyImage, edge: Edge): number {
  const [near, far] = DEPTHS_INCHES.map((inches) => lineOf(image, edge, Math.round(inches * image.dpi))) as [
    ReturnType<typeof lineOf>,
    ReturnType<typeof lineOf>,
  ];
  const [shortest, longest] = STROKE_INCHES[edge].map((inches) => inches * image.dpi) as [number, number];
  let strokes = 0;
  let run = 0;
  for (let place = 0; place <= near.count; place++) {
    const isInk =
      place < near.count &&
      (image.pixels[near.start + place * near.step] ?? 255) < INK_LEVEL &&
      (image.pixels[far.start + place * far.step] ?? 255) < INK_LEVEL;
    if (isInk) run++;
    else {
      if (run >= shortest && run <= longest) strokes++;
      run = 0;
    }
  }
  return strokes;
}

/** The edges of a flattened page that text runs over. A black border of the scanner is one long run and does not count. */
export function cutEdgesOf(image: GreyImage): Edge[] {
  const edges: readonly Edge[] = ['left', 'top', 'right', 'bottom'];
  return edges.filter((edge) => strokesAt(image, edge) >= STROKES_MIN[edge]);
}
