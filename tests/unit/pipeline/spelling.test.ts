import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import { flowOf } from '#lib/pipeline/flow.ts';
import { spelled } from '#lib/pipeline/spelling.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

const word = (text: string, confidence = 0.6, source: Word['source'] = 'ocr'): Word => ({
  text,
  box: [0, 0, 0.1, 0.1],
  confidence,
  source,
  line: 0,
});

describe('what recognition misread', () => {
  test.each([
    ['promlse', 'promise'],
    ['Lendcr', 'Lender'],
    ['BORROWEF', 'BORROWER'],
    ['"Borrowcr"', '"Borrower"'],
    ['Beneficlary,', 'Beneficiary,'],
  ])('is put right where it is nearly a word of mortgage papers: %s', (read, meant) => {
    expect(spelled(word(read))).toBe(meant);
  });

  test.each(['state', 'Country', 'provided', 'Smith', '$385,100.00', '2019', 'Lander-2', 'N.A.'])('%s stays as it is', (text) => {
    expect(spelled(word(text))).toBe(text);
  });

  test('stays where it was read surely, and in a text layer', () => {
    expect(spelled(word('promlse', 0.95))).toBe('promlse');
    expect(spelled(word('promlse', 1, 'text-layer'))).toBe('promlse');
  });

  test('is put right in the running text only: the words of a value stay as they were read', () => {
    const [page] = typedPages('to the order of Mr Borrowcr Esq');
    const words = (page?.words ?? []).map((each) => ({ ...each, source: 'ocr' as const, confidence: 0.6 }));
    const flow = flowOf(page ? [{ ...page, words }] : []);
    const start = flow.text.indexOf('Mr');
    expect(flow.text).toContain('Mr Borrower Esq');
    expect(flow.wordsAt(start, flow.text.length).map((placed) => placed.word.text)).toEqual(['Mr', 'Borrowcr', 'Esq']);
  });
});
