import { describe, expect, test } from 'vitest';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import { flowOf } from '#lib/pipeline/flow.ts';
import { rowsOf, textOf } from '#lib/pipeline/layout.ts';
import { editDistance, phraseEnd, plain, squeezed } from '#lib/pipeline/matching.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const rowTexts = (page: ReadPage): string[] =>
  rowsOf(page).rows.map(({ segments }) => segments.map(({ words }) => textOf(words)).join(' | '));

/** The page turned by a slope: how far a word sinks from the left edge to the right one, share of the page height. */
const sloped = (page: ReadPage, slope: number): ReadPage => ({
  ...page,
  words: page.words.map((word) => {
    const [left, top, right, bottom] = word.box;
    return { ...word, box: [left, top + slope * left, right, bottom + slope * left] as const };
  }),
});

const words = (text: string, source: Word['source'] = 'text-layer'): Word[] =>
  text.split(' ').map((part) => ({ text: part, box: [0, 0, 1, 1] as const, confidence: 1, source, line: 0 }));

describe('rows', () => {
  const text = 'Loan Amount      $100,000\nInterest Rate    4%';
  const page = typedPages(text)[0];
  if (!page) throw new Error('one page was typed');

  test('what stands side by side is one row, cut at wide gaps', () => {
    expect(rowTexts(page)).toEqual(['Loan Amount | $100,000', 'Interest Rate | 4%']);
  });

  test('rows are followed on a page that was scanned askew', () => {
    expect(rowTexts(sloped(page, 0.025))).toEqual(['Loan Amount | $100,000', 'Interest Rate | 4%']);
  });

  test('a page without words has no rows', () => {
    expect(rowsOf({ ...page, words: [] }).rows).toEqual([]);
  });
});

describe('running text', () => {
  test('characters lead back to the words they lie in, cut to the range', () => {
    const flow = flowOf(typedPages('the \u201cLender\u201d is\nElm Bank.'));
    expect(flow.text).toBe('the "Lender" is Elm Bank.');
    const start = flow.text.indexOf('Elm');
    expect(flow.wordsAt(start, start + 'Elm Bank'.length).map(({ word }) => word.text)).toEqual(['Elm', 'Bank']);
    expect(flow.wordsAt(5, 11).map(({ word }) => word.text)).toEqual(['Lender']);
    expect(flow.wordsAt(3, 4)).toEqual([]);
  });
});

describe('phrases', () => {
  test('accents, case and punctuation do not count', () => {
    expect(plain('  N.\u00ba del PR\u00c9STAMO: ')).toBe(plain('n.\u00ba del pr\u00e9stamo'));
    expect(squeezed('Loan ID #')).toBe('loanid');
  });

  test('a phrase ends with the word that completes it, torn or glued', () => {
    expect(phraseEnd(words('Loan Amount $5'), 0, 'loanamount')).toBe(2);
    expect(phraseEnd(words('LoanAmount $5'), 0, 'loanamount')).toBe(1);
    expect(phraseEnd(words('Lo an Amount'), 0, 'loanamount')).toBe(3);
    expect(phraseEnd(words('Loan Amounts'), 0, 'loanamount')).toBeUndefined();
    expect(phraseEnd(words('Loan'), 0, 'loanamount')).toBeUndefined();
  });

  test('a wrong letter is forgiven where words were recognised, not in a text layer', () => {
    expect(phraseEnd(words('Loan Amourt', 'ocr'), 0, 'loanamount')).toBe(2);
    expect(phraseEnd(words('Loan Amourt'), 0, 'loanamount')).toBeUndefined();
  });

  test.each([
    ['', '', 2, 0],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3], // given up: one over the limit
    ['abc', 'abcdef', 2, 3],
  ])('the distance of %j and %j within %i is %i', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });
});
