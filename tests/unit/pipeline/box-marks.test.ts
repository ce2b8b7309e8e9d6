import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { markedWords } from '#lib/pipeline/rules/language/box-marks.ts';
import { typedPages, valuesOf } from '#tests/support/typed-pages.ts';

const marksOf = (text: string, source: Word['source']): string => {
  const words = text
    .split(' ')
    .map((word, index): Word => ({ text: word, box: [index / 20, 0.1, (index + 1) / 20, 0.12], confidence: 1, source, line: 0 }));
  return markedWords(words)
    .map(({ shown, mark }) => (mark ? `<${mark} ${shown.text}>` : shown.text))
    .join(' ');
};

describe('boxes among words', () => {
  test.each([
    ['[X] FHA [ ] VA ☒ USDA', '<ticked [X]> FHA [ ] VA <ticked ☒> USDA'],
    ['[X]Conventional []FHA', '<ticked [X]> Conventional <empty []> FHA'],
    ['Lender (New) pays', 'Lender (New) pays'],
  ])('of a text layer: %s', (text, marked) => {
    expect(marksOf(text, 'text-layer')).toBe(marked);
  });

  test.each([
    ['[X}Conventional (JFHA', '<ticked [X}> Conventional <unclear (J> FHA'],
    ['Pd Refinance {] Purchase', '<unclear Pd> Refinance <empty {]> Purchase'],
    ['PXUSDA of a loan', '<unclear PX> USDA of a loan'],
    ['[} Conventional POFHA', '<empty [}> Conventional <unclear PO> FHA'],
  ])('as recognition reads them: %s', (text, marked) => {
    expect(marksOf(text, 'ocr')).toBe(marked);
  });
});

const form = (boxes: string): string =>
  `Closing Disclosure   This form is a statement of final loan terms and closing costs.\nClosing Information   Loan Information\nLoan Type   ${boxes}`;
function typesOf(boxes: string, source: Word['source']): string[] {
  const pages = typedPages(form(boxes)).map((page) => ({ ...page, words: page.words.map((word) => ({ ...word, source })) }));
  return valuesOf(extract({ fileName: 'form.pdf', sha256: '0'.repeat(64), pages }), 'mortgageType');
}

describe('the ticked box', () => {
  test('is the only one that does not look empty where recognition read none as ticked', () => {
    expect(typesOf('[]   Conventional   (JFHA   []   VA', 'ocr')).toEqual(['FHA']);
  });

  test('is not told where two do not look empty, where none is empty, or in a text layer', () => {
    expect(typesOf('[]   Conventional   (JFHA   (JVA', 'ocr')).toEqual([]);
    expect(typesOf('(JFHA   (JVA', 'ocr')).toEqual([]);
    expect(typesOf('[]   Conventional   (J   FHA   []   VA', 'text-layer')).toEqual([]);
  });

  test('counts before one that is told from the others', () => {
    expect(typesOf('[X]Conventional   (JFHA   []   VA', 'ocr')).toEqual(['Conventional']);
  });
});
