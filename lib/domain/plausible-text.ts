/** Replacement, private-use, unassigned and control characters: glyph numbers that no table turns into letters. */
const NAMELESS = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu;

/** How many characters of a text stand for no letter or sign that people write. */
export const namelessIn = (text: string): number => text.match(NAMELESS)?.length ?? 0;

/** Signs that stand between letters or digits in no word, amount, date or address. */
const SIGN_INSIDE = /[\p{L}\p{N}][^\p{L}\p{N}.,'’/&\-–—_@:()*+]+[\p{L}\p{N}]/u;
const NUMBER = /^[#$€£(\-–+*.]*\d[\d.,/:\-–—]*[%)*°:;,.]*$/;
/** One sign, or a rule or leader made of one sign. */
const SIGN = /^([-–—•·*&/|+$%#=☐☒✓✔©®™.,:;()_□■●○])\1*$/u;

/** Whether a word could stand in a document that people read: letters with vowels, a number, a sign. */
export function isPlausibleWord(text: string): boolean {
  if (SIGN_INSIDE.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length === 0) return NUMBER.test(text) || SIGN.test(text);
  return letters.length <= 5 || /[aeiouyáéíóúàèâêîôûäöü]/i.test(letters);
}
