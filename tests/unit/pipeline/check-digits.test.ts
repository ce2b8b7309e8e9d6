import { expect, test } from 'vitest';
import { isMersMin, isUniversalLoanIdentifier } from '#lib/pipeline/rules/check-digits.ts';

test('a MIN has 18 digits and a right check digit, with or without hyphens', () => {
  expect(isMersMin('1000999-0000469627-5')).toBe(true);
  expect(isMersMin('100099900004696275')).toBe(true);
  expect(isMersMin('1000999-0000469627-6')).toBe(false);
  expect(isMersMin('1000999-0000469672-5')).toBe(false);
  expect(isMersMin('10009990000469627')).toBe(false);
});

test('a universal loan identifier is 1 modulo 97, by the example of 12 CFR 1003, appendix C', () => {
  expect(isUniversalLoanIdentifier('10Bx939c5543TqA1144M999143X38')).toBe(true);
  expect(isUniversalLoanIdentifier('10Bx939c5543TqA1144M999143X39')).toBe(false);
  expect(isUniversalLoanIdentifier('10Bx939c5543')).toBe(false);
});
