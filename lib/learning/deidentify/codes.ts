import { isMersMin, isUniversalLoanIdentifier, mersCheckDigitOf, uliCheckDigitsOf } from '#lib/pipeline/rules/check-digits.ts';
import type { Draw } from './draw.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const TRIES_MAX = 20;

/** A sign of the same sort; the first digit of a number is a zero only where it was one. */
function signFor(sign: string, at: number, draw: Draw, name: string): string {
  if (/\p{N}/u.test(sign)) {
    if (at === 0) return sign === '0' ? '0' : String(1 + (draw(`${name}/${at}`) % 9));
    return String(draw(`${name}/${at}`) % 10);
  }
  return LETTERS[draw(`${name}/${at}`) % LETTERS.length] ?? 'X';
}

/** Check digits as the kind of number asks for them, where the original's were right. */
function checked(original: string, surrogate: string): string {
  if (isMersMin(original)) return surrogate.slice(0, 17) + mersCheckDigitOf(surrogate.slice(0, 17));
  if (isUniversalLoanIdentifier(original)) return surrogate.slice(0, -2) + uliCheckDigitsOf(surrogate.slice(0, -2));
  return surrogate;
}

/**
 * Letters and digits that stand in for those of a number (`bare`: upper case, nothing between): a digit for a digit, a letter
 * for a letter, check digits of a MIN and a ULI right where they were right, never the number itself.
 */
export function codeFor(bare: string, draw: Draw): string {
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const name = `${bare}/${attempt}`;
    const surrogate = checked(bare, [...bare].map((sign, at) => signFor(sign, at, draw, name)).join(''));
    if (surrogate !== bare) return surrogate;
  }
  return checked(bare, [...bare].reverse().join(''));
}
