import { isPlausibleWord, namelessIn } from '#lib/domain/plausible-text.ts';
import type { FontInfo } from './graphics-state.ts';
import type { PlacedWord } from './group-words.ts';

/** Fewer letters say too little about a font. */
const LETTERS_MIN = 20;
const WORDS_MIN = 6;
/** More say no more. */
const WORDS_JUDGED_MAX = 100;
const IMPLAUSIBLE_SHARE_MAX = 0.5;
const NAMELESS_SHARE_MAX = 0.3;

const isPicture = ({ text }: PlacedWord): boolean => text.length <= 2 && namelessIn(text) === text.length;

function isGarbled(all: readonly PlacedWord[]): boolean {
  const words = all.slice(0, WORDS_JUDGED_MAX);
  const text = words.map((word) => word.text).join('');
  if (text.length < LETTERS_MIN || words.length < WORDS_MIN) return false;
  if (namelessIn(text) > text.length * NAMELESS_SHARE_MAX) return true;
  return words.filter((word) => !isPlausibleWord(word.text)).length > words.length * IMPLAUSIBLE_SHARE_MAX;
}

/**
 * Leaves out the words of fonts that name their glyphs wrongly, so that they do not stand among the right ones, and
 * counts them: they have to be read from the picture of the page. Icons without a name are left out and not counted.
 */
export function withoutGarbledFonts(words: readonly PlacedWord[]): { words: PlacedWord[]; garbled: number } {
  const byFont = new Map<FontInfo | undefined, PlacedWord[]>();
  const letters = words.filter((word) => !isPicture(word));
  for (const word of letters) if (!byFont.get(word.font)?.push(word)) byFont.set(word.font, [word]);
  const garbled = new Set([...byFont].filter(([font, of]) => font !== undefined && isGarbled(of)).map(([font]) => font));
  const kept = garbled.size > 0 ? letters.filter(({ font }) => !garbled.has(font)) : letters;
  return { words: kept, garbled: letters.length - kept.length };
}
