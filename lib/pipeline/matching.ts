import type { Word } from '#lib/domain/page.ts';

/** Lower case, no accents, letters and digits only, single spaces: how cues and labels are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** `plain` without its spaces: OCR glues and tears words. */
export const squeezed = (text: string): string => plain(text).replace(/ /g, '');

/** Levenshtein distance, given up (as `limit + 1`) once it is over the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** How many letters may be wrong: none in a text layer, about one in eight where the words were recognised. */
const toleranceOf = (phrase: string, words: readonly Word[]): number =>
  words.some((word) => word.source === 'ocr') ? Math.min(2, Math.floor(phrase.length / 7)) : 0;

const WORDS_MAX = 12;

/** Every label is tried on every word, so the letters of a word are squeezed once. */
const lettersOf = new WeakMap<Word, string>();

function letters(word: Word): string {
  const known = lettersOf.get(word);
  if (known !== undefined) return known;
  const fresh = squeezed(word.text);
  lettersOf.set(word, fresh);
  return fresh;
}

/** Whether a phrase can begin with this word: a text layer spells the first letter right. */
const mayBegin = (word: Word, phrase: string): boolean => word.source === 'ocr' || letters(word)[0] === phrase[0];

/** The words from `start` on that spell the squeezed phrase, as an end index; undefined when they do not. */
export function phraseEnd(words: readonly Word[], start: number, phrase: string): number | undefined {
  const first = words[start];
  if (!first || letters(first) === '' || !mayBegin(first, phrase)) return undefined;
  let spelled = '';
  for (let end = start; end < Math.min(words.length, start + WORDS_MAX); end += 1) {
    const word = words[end];
    if (!word) return undefined;
    spelled += letters(word);
    if (spelled.length > phrase.length + 2) return undefined;
    if (spelled.length < phrase.length - 2) continue;
    const tolerance = toleranceOf(phrase, words.slice(start, end + 1));
    if (spelled.length > phrase.length + tolerance) return undefined;
    const plural = spelled.length !== phrase.length && (spelled === `${phrase}s` || phrase === `${spelled}s`);
    if (spelled.length >= phrase.length - tolerance && !plural && editDistance(spelled, phrase, tolerance) <= tolerance) return end + 1;
  }
  return undefined;
}
