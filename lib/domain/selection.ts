import { type Box, unionOfBoxes } from './geometry.ts';
import type { Word } from './page.ts';

/** What selecting words on a page means: their text joined by spaces, and one box a line, in reading order. */
export function selectionOf(words: readonly Word[]): { text: string; boxes: Box[] } {
  const lines = new Map<number, Box[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word.box]);
  return { text: words.map((word) => word.text).join(' '), boxes: [...lines.values()].map((boxes) => unionOfBoxes(boxes)) };
}
