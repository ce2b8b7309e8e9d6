import type { FontInfo } from './graphics-state.ts';
import type { Glyph } from './marks.ts';

/**
 * Many programs number the glyphs of a font in the order of the first TrueType fonts, which is ASCII less 29, and name
 * only some of them. A reader that takes the nameless numbers for letters prints `0ortgage` for `Mortgage`. Where the
 * named glyphs of a font stand in that order, so do the nameless ones.
 */
const SHIFT = 29;
const FIRST = 3;
const LAST = 97;
/** Glyphs of the same order beyond ASCII. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [134, '§'],
  [135, '•'],
  [177, '–'],
  [178, '—'],
  [179, '“'],
  [180, '”'],
  [181, '‘'],
  [182, '’'],
]);

const EVIDENCE_MIN = 8;

const isNameless = ({ text, code }: Glyph): boolean => text.length === 1 && text.charCodeAt(0) === code;
const isShifted = ({ text, code }: Glyph): boolean =>
  text.length === 1 && code >= FIRST && code <= LAST && text.charCodeAt(0) === code + SHIFT;

interface Evidence {
  shifted: number;
  nameless: number;
  other: number;
  /** Pairs of letters that are common in English, as the nameless glyphs stand and when shifted. */
  pairsAsIs: number;
  pairsShifted: number;
}

const COMMON_PAIRS = new Set('th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le'.split(' '));
const isCommon = (a: string, b: string): boolean => COMMON_PAIRS.has(a + b);
const shifted = (code: number): string => (code >= FIRST && code <= LAST ? String.fromCharCode(code + SHIFT) : (SIGNS.get(code) ?? ''));

function gather(glyphs: readonly Glyph[]): Map<FontInfo, Evidence> {
  const fonts = new Map<FontInfo, Evidence>();
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const { font } = glyph.run;
    if (!font.composite) continue;
    const evidence = fonts.get(font) ?? { shifted: 0, nameless: 0, other: 0, pairsAsIs: 0, pairsShifted: 0 };
    fonts.set(font, evidence);
    if (isShifted(glyph)) evidence.shifted++;
    else if (isNameless(glyph)) evidence.nameless++;
    else if (glyph.text.trim() !== '') evidence.other++;
    if (last?.run.font === font && isNameless(glyph) && isNameless(last)) {
      if (isCommon(last.text, glyph.text)) evidence.pairsAsIs++;
      if (isCommon(shifted(last.code), shifted(glyph.code))) evidence.pairsShifted++;
    }
    last = glyph;
  }
  return fonts;
}

function isOfThatOrder({ shifted, nameless, other, pairsAsIs, pairsShifted }: Evidence): boolean {
  if (nameless === 0) return false;
  if (shifted >= EVIDENCE_MIN && other < shifted * 0.2) return true;
  return shifted + other < nameless * 0.1 && pairsShifted >= EVIDENCE_MIN && pairsShifted > pairsAsIs * 4;
}

/** Gives the nameless glyphs of such fonts the letters that they show. */
export function withShiftedLetters(glyphs: readonly Glyph[]): readonly Glyph[] {
  const fonts = gather(glyphs);
  if (![...fonts.values()].some(isOfThatOrder)) return glyphs;
  return glyphs.map((glyph) => {
    const evidence = fonts.get(glyph.run.font);
    if (!evidence || !isOfThatOrder(evidence) || !isNameless(glyph)) return glyph;
    const text = shifted(glyph.code);
    return text === '' ? glyph : { ...glyph, text };
  });
}
