import type { BundleLabels } from '#lib/domain/model-bundle.ts';
import type { Word } from '#lib/domain/page.ts';
import type { NerWindow, TokenClassifier } from '#lib/domain/ports.ts';

/** A word of more pieces than this (a rule of underscores, a bar code's digits) is cut: its end tells nothing. */
const PIECES_MAX = 64;

type Encoder = Pick<TokenClassifier, 'encode' | 'special'>;
type Cut = Pick<BundleLabels, 'window' | 'overlap' | 'boxScale'>;

interface Encoded {
  pieces: readonly number[];
  box: readonly number[];
}

const scaled = (share: number, scale: number): number => Math.max(0, Math.min(scale, Math.round(share * scale)));

/**
 * Cuts the words of one page into windows of at most `window` pieces, `[CLS]` and `[SEP]` included; two windows after one
 * another share about `overlap` pieces. Every word stands in at least one window and is never cut in two.
 */
export function windowsOf(words: readonly Word[], { encode, special }: Encoder, { window, overlap, boxScale }: Cut): NerWindow[] {
  const room = window - 2;
  const encoded = words.map(
    ({ text, box }): Encoded => ({
      pieces: encode(text).slice(0, Math.min(PIECES_MAX, room)),
      box: box.map((share) => scaled(share, boxScale)),
    }),
  );
  const windows: NerWindow[] = [];
  for (let start = 0; start < encoded.length; ) {
    const end = endOf(encoded, start, room);
    windows.push(windowOf(encoded, start, end, special));
    if (end >= encoded.length) break;
    start = restartOf(encoded, start, end, overlap);
  }
  return windows;
}

/** After the last word that still fits; at least one word. */
function endOf(encoded: readonly Encoded[], start: number, room: number): number {
  let pieces = 0;
  let end = start;
  while (end < encoded.length) {
    pieces += encoded[end]?.pieces.length ?? 0;
    if (pieces > room && end > start) break;
    end += 1;
  }
  return end;
}

/** Where the next window begins: as far back as the overlap reaches, and at least one word on. */
function restartOf(encoded: readonly Encoded[], start: number, end: number, overlap: number): number {
  let pieces = 0;
  let restart = end;
  while (restart > start + 1) {
    pieces += encoded[restart - 1]?.pieces.length ?? 0;
    if (pieces > overlap) break;
    restart -= 1;
  }
  return restart;
}

function windowOf(encoded: readonly Encoded[], start: number, end: number, special: Encoder['special']): NerWindow {
  const inputIds = [special.cls];
  const boxes = [0, 0, 0, 0];
  const words: { word: number; piece: number }[] = [];
  for (const [index, { pieces, box }] of encoded.slice(start, end).entries()) {
    words.push({ word: start + index, piece: inputIds.length });
    for (const piece of pieces) {
      inputIds.push(piece);
      boxes.push(...box);
    }
  }
  inputIds.push(special.sep);
  boxes.push(0, 0, 0, 0);
  return { inputIds, boxes, words };
}
