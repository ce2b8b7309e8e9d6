import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import {
  fingerprintBytes,
  fingerprintFrom,
  fingerprintOf,
  likestLayout,
  SAME_LAYOUT_MIN,
  similarity,
} from '#lib/pipeline/memory/fingerprint.ts';
import { LOANS, lenderPage } from '#tests/support/lender-layout.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const [FIRST, SECOND] = LOANS;

const print = (words: readonly Word[]): Uint32Array => {
  const fingerprint = fingerprintOf(words);
  if (!fingerprint) throw new Error('too little printing');
  return fingerprint;
};

const OTHER = typedPages(`
Settlement statement of the escrow office
Gross amount due from borrower   $212,400.00
Contract sales price   $250,000.00
Name and address of seller   Alma Winter
Reserves deposited with lender are listed in the section below
`)[0];

describe('the fingerprint of a page', () => {
  test.each([
    ['another loan on the same form', lenderPage(SECOND).words],
    ['the same form further down the page', lenderPage(SECOND, { shift: 0.04 }).words],
    ['the same form printed smaller', lenderPage(SECOND, { scale: 0.94 }).words],
    ['the same form on a scanner that stood askew', lenderPage(SECOND, { skew: 0.02 }).words],
    [
      'the same form with a word in twelve misread',
      lenderPage(SECOND).words.map((word, at) => (at % 12 === 5 ? { ...word, text: `${word.text}l1` } : word)),
    ],
  ])('takes %s for the same layout', (_, words) => {
    expect(similarity(print(lenderPage(FIRST).words), print(words))).toBeGreaterThanOrEqual(SAME_LAYOUT_MIN);
  });

  test('takes another form for another layout', () => {
    expect(similarity(print(lenderPage(FIRST).words), print(OTHER?.words ?? []))).toBeLessThan(SAME_LAYOUT_MIN / 2);
  });

  test('says nothing of a page with next to no printing', () => {
    expect(fingerprintOf(lenderPage(FIRST).words.slice(0, 4))).toBeNull();
    expect(fingerprintOf([])).toBeNull();
  });

  test('is the same once it was stored, and is refused in another size', () => {
    const fingerprint = print(lenderPage(FIRST).words);
    expect(fingerprintFrom(fingerprintBytes(fingerprint))).toEqual(fingerprint);
    expect(fingerprintFrom(new Uint8Array(12))).toBeUndefined();
  });

  test('finds the likest of the layouts that are known', () => {
    const known = [
      { layoutId: 'other', fingerprints: [print(OTHER?.words ?? [])] },
      { layoutId: 'own', fingerprints: [print(lenderPage(FIRST).words)] },
    ];
    expect(likestLayout(print(lenderPage(SECOND).words), known)).toMatchObject({ layoutId: 'own' });
    expect(likestLayout(print(lenderPage(SECOND).words), known.slice(0, 1))).toBeUndefined();
  });
});
