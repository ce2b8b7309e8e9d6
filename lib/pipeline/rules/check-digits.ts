/**
 * The last digit that 17 digits of a MERS MIN ask for: mod 10 with weights 2 and 1 from the right (MERS Procedures Manual,
 * "Mod 10 Weight 2 Algorithm"; the algorithm of Luhn).
 */
export function mersCheckDigitOf(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether a text is a MERS MIN: 18 digits, hyphens and spaces aside, the last one the check digit of the others. */
export function isMersMin(value: string): boolean {
  const digits = value.replace(/[\s-]/g, '');
  return /^\d{18}$/.test(digits) && mersCheckDigitOf(digits.slice(0, 17)) === digits.slice(17);
}

/** Letters count as 10 to 35 (ISO 7064). */
function modulo97(signs: string): number {
  const digits = [...signs].map((sign) => Number.parseInt(sign, 36).toString()).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** The two check digits that a ULI without them asks for: 98 less what its number with `00` leaves of 97 (12 CFR 1003, appendix C). */
export const uliCheckDigitsOf = (base: string): string => String(98 - modulo97(`${base.toUpperCase()}00`)).padStart(2, '0');

/** Universal Loan Identifier: 23 to 45 letters and digits that are 1 modulo 97 (ISO 7064 mod 97-10; 12 CFR 1003, appendix C). */
export function isUniversalLoanIdentifier(value: string): boolean {
  const plain = value.toUpperCase().replace(/\s/g, '');
  return /^[A-Z0-9]{23,45}$/.test(plain) && modulo97(plain) === 1;
}
