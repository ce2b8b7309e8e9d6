import type { Word } from '#lib/domain/page.ts';

/** Lower case, no accents, letters and digits only, single spaces: how cues and labels are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
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
const toleranceOf = (phrase: string): number => Math.min(2, Math.floor(phrase.length / 7));

const WORDS_MAX = 12;

interface Spelling {
  letters: string;
  /** A bit for each letter that occurs. */
  mask: number;
}

/** Digits share bits with letters, which only lets more through. */
function maskOf(letters: string): number {
  let mask = 0;
  for (let index = 0; index < letters.length; index += 1) mask |= 1 << (letters.charCodeAt(index) & 31);
  return mask;
}

const phraseMasks = new Map<string, number>();

function maskOfPhrase(phrase: string): number {
  const known = phraseMasks.get(phrase) ?? maskOf(phrase);
  phraseMasks.set(phrase, known);
  return known;
}

/** Every label is tried on every word, so the letters of a word are squeezed once. */
const spellings = new WeakMap<Word, Spelling>();

function spellingOf(word: Word): Spelling {
  const known = spellings.get(word);
  if (known) return known;
  const letters = squeezed(word.text);
  const fresh = { letters, mask: maskOf(letters) };
  spellings.set(word, fresh);
  return fresh;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether a phrase can begin with this word: a text layer spells the first letter right. */
const mayBegin = (word: Word, phrase: string): boolean => word.source === 'ocr' || spellingOf(word).letters[0] === phrase[0];

/** One wrong letter makes at most one letter occur that should not and one not occur that should: most pairs are ruled out so. */
const isNear = (spelled: string, phrase: string, differing: number, tolerance: number): boolean =>
  tolerance === 0 ? spelled === phrase : bitsOf(differing) <= 2 * tolerance && editDistance(spelled, phrase, tolerance) <= tolerance;

/** The words from `start` on that spell the squeezed phrase, as an end index; undefined when they do not. */
export function phraseEnd(words: readonly Word[], start: number, phrase: string): number | undefined {
  const first = words[start];
  if (!first || spellingOf(first).letters === '' || !mayBegin(first, phrase)) return undefined;
  const wanted = maskOfPhrase(phrase);
  const toleranceMax = toleranceOf(phrase);
  let spelled = '';
  let mask = 0;
  let recognised = false;
  for (let end = start; end < Math.min(words.length, start + WORDS_MAX); end += 1) {
    const word = words[end];
    if (!word) return undefined;
    const spelling = spellingOf(word);
    spelled += spelling.letters;
    mask |= spelling.mask;
    // A letter that the phrase does not have is one wrong letter at least.
    if (bitsOf(mask & ~wanted) > toleranceMax) return undefined;
    recognised ||= word.source === 'ocr';
    if (spelled.length > phrase.length + 2) return undefined;
    if (spelled.length < phrase.length - 2) continue;
    const tolerance = recognised ? toleranceMax : 0;
    if (spelled.length > phrase.length + tolerance) return undefined;
    const plural = spelled.length !== phrase.length && (spelled === `${phrase}s` || phrase === `${spelled}s`);
    if (spelled.length >= phrase.length - tolerance && !plural && isNear(spelled, phrase, mask ^ wanted, tolerance)) return end + 1;
  }
  return undefined;
}
