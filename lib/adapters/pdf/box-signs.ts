import { namelessIn } from '#lib/domain/plausible-text.ts';
import type { FontInfo, GlyphInfo } from './graphics-state.ts';
import type { PlacedWord } from './group-words.ts';

/** How a check box reads as a word, wherever it comes from. */
export const CHECKED = '☒';
export const UNCHECKED = '☐';

const EMPTY_SIGNS = '□☐❏❐❑❒▢◻⬜\uf06f\uf071\uf072\uf0a8';
const MARKED_SIGNS = '☑☒⊠⮽🗹🗷⌧\uf078\uf0fd\uf0fe';

/** A sign that shows a check box, empty or marked, as the one word for it; null for any other text. */
export function boxSignOf(text: string): string | null {
  if (text.length > 2 || text < '⊠') return null;
  if (EMPTY_SIGNS.includes(text)) return UNCHECKED;
  return MARKED_SIGNS.includes(text) ? CHECKED : null;
}

/** Picture fonts put their signs at the codes of letters; what a person sees there (code charts of Microsoft and Adobe). */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0x78, '☒'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☒'],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☒'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0xa2, '■'],
  [0xa3, '☐'],
]);
const DINGBATS: ReadonlyMap<number, string> = new Map([
  [0x33, '✓'],
  [0x34, '✔'],
  [0x35, '✕'],
  [0x36, '✖'],
  [0x37, '✗'],
  [0x38, '✘'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x70, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
]);

const known = new WeakMap<FontInfo, ReadonlyMap<number, string> | null>();

function lookUp({ name = '' }: FontInfo): ReadonlyMap<number, string> | null {
  if (/zapf ?dingbats/i.test(name)) return DINGBATS;
  if (!/wingdings/i.test(name)) return null;
  return /wingdings[ -]?2/i.test(name) ? WINGDINGS_2 : WINGDINGS;
}

/** The signs of a picture font by character code; null for a font of letters. */
export function signsOf(font: FontInfo): ReadonlyMap<number, string> | null {
  const signs = known.get(font);
  if (signs !== undefined) return signs;
  const found = lookUp(font);
  known.set(font, found);
  return found;
}

/** The sign that a glyph of a picture font shows; '' for a picture without one. A composite font has glyph numbers for codes. */
export function signIn(signs: ReadonlyMap<number, string>, { composite }: FontInfo, { unicode, originalCharCode = 0 }: GlyphInfo): string {
  const ownCode = unicode.charCodeAt(0);
  const code = ownCode >= 0xf000 && ownCode <= 0xf0ff ? ownCode & 0xff : composite ? -1 : originalCharCode & 0xff;
  return signs.get(code) ?? (namelessIn(unicode) > 0 ? '' : unicode);
}

const MARKED = /^\[[xX✓✔]\]$/;
const OPEN = /^\[_*\]$/;

const joined = (first: PlacedWord, last: PlacedWord, text: string): PlacedWord => ({
  ...first,
  text,
  box: [
    Math.min(first.box[0], last.box[0]),
    Math.min(first.box[1], last.box[1]),
    Math.max(first.box[2], last.box[2]),
    Math.max(first.box[3], last.box[3]),
  ],
});

const besides = (a: PlacedWord, b: PlacedWord): boolean => {
  const tall = a.box[3] - a.box[1];
  return Math.abs(a.box[1] - b.box[1]) < tall * 0.3 && b.box[0] >= a.box[2] - 1 && b.box[0] - a.box[2] < tall * 1.5;
};

/** Boxes typed with brackets, `[ ]` and `[X]`, as the one word for a box. */
export function withTypedBoxes(words: readonly PlacedWord[]): PlacedWord[] {
  const result: PlacedWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const [word, next, after] = [words[index], words[index + 1], words[index + 2]];
    if (!word) break;
    if (MARKED.test(word.text)) result.push({ ...word, text: CHECKED });
    else if (OPEN.test(word.text)) result.push({ ...word, text: UNCHECKED });
    else if (word.text === '[' && next?.text === ']' && besides(word, next)) {
      result.push(joined(word, next, UNCHECKED));
      index++;
    } else if (
      word.text === '[' &&
      next &&
      after?.text === ']' &&
      /^[xX✓✔]$/.test(next.text) &&
      besides(word, next) &&
      besides(next, after)
    ) {
      result.push(joined(word, after, CHECKED));
      index += 2;
    } else result.push(word);
  }
  return result;
}
