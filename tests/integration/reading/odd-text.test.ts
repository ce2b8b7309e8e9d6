import { describe, expect, test } from 'vitest';
import { hiddenTextPdf } from '#tests/support/documents.ts';
import { rawPages, rawPdf, rawStream } from '#tests/support/raw-pdf.ts';
import { reading, textOfPage } from './reader.ts';

const contentOf = (bytes: Uint8Array) => reading(bytes, (reader) => reader.readContent(1));
const drawn = (operators: string): Uint8Array => rawPages([rawStream('', `BT /F 12 Tf 72 700 Td ${operators} ET`)]);

describe('letters with room between them', () => {
  test.each([
    ['by letter-spacing', '6 Tc (LOAN) Tj 0 Tc 24 0 Td ( TERMS) Tj', 'LOAN TERMS'],
    ['by letter-spacing with spaces between words', '5 Tc (CLOSING COSTS) Tj', 'CLOSING COSTS'],
    ['by even steps of a third of an em', '[(L) -350 (O) -350 (A) -350 (N)] TJ', 'LOAN'],
    ['by spaces between single letters', '(L O A N) Tj', 'LOAN'],
    ['by spaces, and wider ones between words', '[(N O T E) -1100 (D A T E)] TJ', 'NOTE DATE'],
  ])('%s are one word', async (_name, operators, text) => {
    expect(await textOfPage(drawn(operators))).toBe(text);
  });

  test.each([
    ['initials in columns', '[(A) -3000 (B) -3000 (C) -3000 (D)] TJ', 'A B C D'],
    ['two letters', '(I A) Tj', 'I A'],
    ['digits', '(1 2 3 4) Tj', '1 2 3 4'],
    ['a sentence of short words', '(I am a man) Tj', 'I am a man'],
  ])('of %s stay apart', async (_name, operators, text) => {
    expect(await textOfPage(drawn(operators))).toBe(text);
  });
});

describe('words of the page', () => {
  test('keep their hyphens, and ligatures come as letters', async () => {
    expect(await textOfPage(drawn('(re-) Tj 0 -14 Td (financed co-borrower) Tj'))).toBe('re- financed co-borrower');
  });

  test('that stand upright on the page are found as words', async () => {
    const bytes = rawPages([rawStream('', 'BT /F 12 Tf 0 1 -1 0 100 400 Tm (Recorded Volume 12) Tj ET')]);
    expect((await contentOf(bytes)).words.map(({ text }) => text).sort()).toEqual(['12', 'Recorded', 'Volume']);
  });

  test('include comments and stamps on the page as they are drawn, and not those that are hidden', async () => {
    const appearance = (text: string) =>
      rawStream('/Type/XObject/Subtype/Form/BBox[0 0 200 30]/Resources<</Font<</F 3 0 R>>>>', `BT /F 12 Tf 5 10 Td (${text}) Tj ET`);
    const annotation = (kind: string, top: number, drawing: number, more = ''): string =>
      `<</Type/Annot/Subtype/${kind}/Rect[72 ${top} 272 ${top + 30}]/AP<</N ${drawing} 0 R>>/F 4${more}>>`;
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>/Annots[6 0 R 7 0 R 8 0 R]>>',
      rawStream('', 'BT /F 12 Tf 72 700 Td (Printed) Tj ET'),
      annotation('FreeText', 600, 9, '/Contents(Paid in full)/DA(/F 12 Tf)'),
      annotation('Stamp', 500, 10),
      annotation('Stamp', 400, 11).replace('/F 4', '/F 2'),
      appearance('Paid in full'),
      appearance('RECORDED 2031'),
      appearance('Never shown'),
    ]);
    expect(await textOfPage(bytes)).toBe('Printed Paid in full RECORDED 2031');
  });

  test('that nobody can see are counted by what hides them', async () => {
    const { hidden } = await contentOf(await hiddenTextPdf());
    expect(hidden).toEqual({ background: 1, covered: 1, 'off-page': 2, invisible: 1, tiny: 1 });
  });
});

/** A composite font whose glyphs are numbered in the order of ASCII less 29; only `named` ones are named. */
function numberedPdf(text: string, named: string): Uint8Array {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const numbers = [...text].map((letter) => hex(letter.charCodeAt(0) - 29)).join('');
  const names = [...new Set(named)].map((letter) => `<${hex(letter.charCodeAt(0) - 29)}> <${hex(letter.charCodeAt(0))}>`);
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${names.length} beginbfchar ${names.join(' ')} endbfchar endcmap end`;
  return rawPages([rawStream('', `BT /N 12 Tf 72 700 Td <${numbers}> Tj ET`)], '/Font<</N 6 0 R>>', [
    '<</Type/Font/Subtype/Type0/BaseFont/Numbered/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Numbered/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 9 0 R>>',
    rawStream('', map),
    '<</Type/FontDescriptor/FontName/Numbered/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
  ]);
}

describe('a font that names only some of its glyphs', () => {
  test('has the others repaired when the named ones show the order', async () => {
    const text = 'Mortgage and Borrower and Lender';
    expect(await textOfPage(numberedPdf(text, 'ortgage and orrower ender'))).toBe(text);
  });
});
