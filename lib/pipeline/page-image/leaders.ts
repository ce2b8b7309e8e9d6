import type { GreyImage } from '#lib/domain/ports.ts';
import { median } from '../median.ts';
import { type InkPiece, inkPieces } from './ink-pieces.ts';

/** Inches: a dot of a leader is no higher and no wider than this; blur may run a few of them together. */
const DOT_MAX = 0.04;
const JOINED_DOTS_MAX = 0.16;
/** From the middle of one dot to the middle of the next, and how far they may lie off one line. */
const PITCH_MAX = 0.14;
const OFF_LINE_MAX = 0.016;
/** Fewer dots are an ellipsis, or dirt. */
const DOTS_MIN = 8;
/** The room between two dots, in heights of a dot: dirt lies further apart. */
const GAP_DOTS_MAX = 7;
/** Share of the steps from dot to dot that must be about as long as the usual one. */
const REGULAR_MIN = 0.75;
const STEP_SLACK = 0.3;
/** Inches over a dot of a leader that are bare; over a piece of a broken letter is the rest of it. */
const BARE_INCHES = 0.07;
const BARE_MIN = 0.85;
const INK_LEVEL = 128;
const PAPER = 255;

const middleOf = ({ left, top, right, bottom }: InkPiece): [x: number, y: number] => [(left + right) / 2, (top + bottom) / 2];

/** Each piece with the nearest one to its right on the same line: chains from left to right. Chains lie in bands by height, so that specks cost little. */
function chainsOf(dots: readonly InkPiece[], dpi: number): InkPiece[][] {
  const chains: InkPiece[][] = [];
  const offLine = OFF_LINE_MAX * dpi;
  const bands = new Map<number, InkPiece[][]>();
  for (const dot of [...dots].sort((a, b) => a.left - b.left)) {
    const [, y] = middleOf(dot);
    const band = Math.round(y / offLine);
    const near = [band - 1, band, band + 1].flatMap((key) => {
      const open = bands.get(key)?.filter((chain) => dot.left - (chain.at(-1)?.right ?? 0) < PITCH_MAX * dpi) ?? [];
      bands.set(key, open);
      return open.filter((chain) => {
        const last = chain.at(-1);
        return last && dot.left >= last.right && Math.abs(middleOf(last)[1] - y) <= offLine;
      });
    });
    const best = near.sort((a, b) => (b.at(-1)?.right ?? 0) - (a.at(-1)?.right ?? 0))[0];
    const chain = best ?? [];
    if (!best) chains.push(chain);
    chain.push(dot);
    if (!bands.get(band)?.includes(chain)) bands.get(band)?.push(chain);
  }
  return chains;
}

function isBareAbove({ pixels, width, dpi }: GreyImage, { left, top, right }: InkPiece): boolean {
  for (let y = Math.max(0, Math.round(top - BARE_INCHES * dpi)); y < top; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) if ((pixels[at] ?? PAPER) < INK_LEVEL) return false;
  }
  return true;
}

/** Leaders are set at one pitch with nothing above them; letters in pieces and dirt are not. */
function isLeader(image: GreyImage, chain: readonly InkPiece[]): boolean {
  if (chain.length < DOTS_MIN) return false;
  if (chain.filter((dot) => isBareAbove(image, dot)).length < BARE_MIN * chain.length) return false;
  const gaps = chain.slice(1).map((dot, index) => dot.left - (chain[index]?.right ?? 0));
  const usual = median(gaps);
  if (usual > GAP_DOTS_MAX * median(chain.map(({ top, bottom }) => bottom - top))) return false;
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
  const leaders = chainsOf(dots, dpi).filter((chain) => isLeader(image, chain));
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
