/**
 * MERS MIN: 18 digits, the last one a mod-10 check digit with weights 2 and 1 from the right (MERS Procedures Manual,
 * "Mod 10 Weight 2 Algorithm"; the algorithm of Luhn).
 */
export function isMersMin(value: string): boolean {
  const digits = value.replace(/[\s-]/g, '');
  if (!/^\d{18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** Universal Loan Identifier: 23 to 45 letters and digits that are 1 modulo 97 (ISO 7064; 12 CFR 1003, appendix C). */
export function isUniversalLoanIdentifier(value: string): boolean {
  const plain = value.toUpperCase().replace(/\s/g, '');
  if (!/^[A-Z0-9]{23,45}$/.test(plain)) return false;
  const digits = [...plain].map((sign) => Number.parseInt(sign, 36).toString()).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
