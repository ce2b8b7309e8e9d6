import type { PrintedPlace } from '#lib/domain/label.ts';

/** Letters and digits of a printed text, lower case; what layout and punctuation do does not count. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Words as they are compared around a value: figures say nothing, since they differ from paper to paper. */
const speaking = (words: readonly string[]): string[] => words.map(bareText).filter((word) => /\p{L}/u.test(word));

/** The words that lead to a value, without figures: at most three; undefined when fewer than two lead to it. */
export function leadOf({ before }: PrintedPlace): string | undefined {
  const words = speaking(before).slice(-3);
  return words.length < 2 ? undefined : words.join(' ');
}

const SIMILAR_MIN = 0.5;

/** Whether two values stand among the same words: at least half of them, those before and those after taken together. */
export function haveSimilarSurroundings(a: PrintedPlace, b: PrintedPlace): boolean {
  const [left, right] = [wordsAround(a), wordsAround(b)];
  const most = Math.max(left.size, right.size);
  if (most === 0) return false;
  return [...left].filter((word) => right.has(word)).length / most >= SIMILAR_MIN;
}

const wordsAround = ({ before, after }: PrintedPlace): Set<string> =>
  new Set([...speaking(before.slice(-4)).map((word) => `<${word}`), ...speaking(after.slice(0, 2)).map((word) => `>${word}`)]);
