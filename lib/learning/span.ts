import { type Box, sharedArea } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { Span } from '#lib/domain/training-example.ts';

/** A word belongs to a box when at least this share of the word lies in it. */
const SHARE_MIN = 0.5;

/** Compared without white space and case: words carry no spaces, and a person may have typed other ones. */
const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

const inside = (word: Word, boxes: readonly Box[]): boolean => {
  const area = (word.box[2] - word.box[0]) * (word.box[3] - word.box[1]);
  return area > 0 && boxes.some((box) => sharedArea(word.box, box) >= SHARE_MIN * area);
};

/**
 * The unbroken run of words that carries a value: the words under its boxes, cut down to the shortest run that still
 * holds the text, if one does. Null when no word is under the boxes, or words of something else lie between them.
 */
export function spanOf(words: readonly Word[], boxes: readonly Box[], text: string): Span | null {
  const hits = words.flatMap((word, index) => (inside(word, boxes) ? [index] : []));
  const first = hits[0];
  const last = hits.at(-1);
  if (first === undefined || last === undefined) return null;
  const exact = shortestRun(words, first, last + 1, bare(text));
  if (exact) return exact;
  return last - first + 1 === hits.length ? [first, last + 1] : null;
}

/** The shortest run of words inside `[from, to)` that contains the text; the first of equals. */
function shortestRun(words: readonly Word[], from: number, to: number, text: string): Span | undefined {
  const bareWords = words.slice(from, to).map((word) => bare(word.text));
  const offsets = [0];
  for (const word of bareWords) offsets.push((offsets.at(-1) ?? 0) + word.length);
  const at = text === '' ? -1 : bareWords.join('').indexOf(text);
  if (at === -1) return undefined;
  const start = offsets.findLastIndex((offset) => offset <= at);
  const end = offsets.findIndex((offset) => offset >= at + text.length);
  return [from + start, from + end];
}
