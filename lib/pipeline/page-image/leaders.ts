import type { GreyImage } from '#lib/domain/ports.ts';
import { type InkPiece, inkPieces } from './ink-pieces.ts';

/** Inches: a dot of a leader is no higher and no wider than this; blur may run a few of them together. */
const DOT_MAX = 0.04;
const JOINED_DOTS_MAX = 0.16;
/** From the middle of one dot to the middle of the next, and how far they may lie off one line. */
const PITCH_MAX = 0.14;
const OFF_LINE_MAX = 0.016;
/** Fewer dots are an ellipsis, or dirt. */
const DOTS_MIN = 8;
/** Share of the steps from dot to dot that must be about as long as the usual one. */
const REGULAR_MIN = 0.7;
const STEP_SLACK = 0.35;
const PAPER = 255;

const middleOf = ({ left, top, right, bottom }: InkPiece): [x: number, y: number] => [(left + right) / 2, (top + bottom) / 2];

/** Each piece with the nearest one to its right on the same line: chains from left to right. */
function chainsOf(dots: readonly InkPiece[], dpi: number): InkPiece[][] {
  const chains: InkPiece[][] = [];
  let open: InkPiece[][] = [];
  for (const dot of [...dots].sort((a, b) => a.left - b.left)) {
    const [, y] = middleOf(dot);
    open = open.filter((chain) => dot.left - (chain.at(-1)?.right ?? 0) < PITCH_MAX * dpi);
    const near = open.filter((chain) => {
      const last = chain.at(-1);
      return last && dot.left >= last.right && Math.abs(middleOf(last)[1] - y) <= OFF_LINE_MAX * dpi;
    });
    const best = near.sort((a, b) => (b.at(-1)?.right ?? 0) - (a.at(-1)?.right ?? 0))[0];
    if (best) best.push(dot);
    else {
      const chain = [dot];
      chains.push(chain);
      open.push(chain);
    }
  }
  return chains;
}

/** Leaders are set at one pitch; letters in pieces and dirt are not. Dots that ran together count for the room they take. */
function isLeader(chain: readonly InkPiece[]): boolean {
  if (chain.length < DOTS_MIN) return false;
  const gaps = chain.slice(1).map((dot, index) => dot.left - (chain[index]?.right ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const regular = gaps.filter((gap) => Math.abs(gap - usual) <= Math.max(1.5, STEP_SLACK * usual));
  return regular.length >= REGULAR_MIN * gaps.length;
}

/**
 * A straightened page without the dots that lead from a caption to its value: recognition takes them for letters, and loses the
 * whole line with them. What is no row of at least eight dots at one pitch stays as it is.
 */
export function withoutLeaders(image: GreyImage): GreyImage {
  const { width, dpi } = image;
  const dots = inkPieces(image).filter(
    ({ left, top, right, bottom }) => bottom - top <= DOT_MAX * dpi && right - left <= JOINED_DOTS_MAX * dpi,
  );
  const leaders = chainsOf(dots, dpi).filter(isLeader);
  if (leaders.length === 0) return image;
  const pixels = Uint8Array.from(image.pixels);
  for (const { left, top, right, bottom } of leaders.flat()) {
    // The grey edge of a dot goes with it.
    for (let y = Math.max(0, top - 1); y <= Math.min(image.height - 1, bottom); y += 1) {
      pixels.fill(PAPER, y * width + Math.max(0, left - 1), y * width + Math.min(width, right + 1));
    }
  }
  return { ...image, pixels };
}
