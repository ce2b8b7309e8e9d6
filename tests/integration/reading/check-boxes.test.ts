import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { formPdf } from '#tests/support/documents.ts';
import { reading } from './reader.ts';

interface Sheet {
  page: PDFPage;
  font: PDFFont;
  dingbats: PDFFont;
}

const INK = { borderColor: rgb(0, 0, 0), borderWidth: 0.8 };
const PEN = { thickness: 0.8, color: rgb(0, 0, 0) };

/** One line of a form: what `draw` puts at x 72..84, y 700..712, and a label right of it. The words are what is read. */
async function lineWith(draw: (sheet: Sheet) => void, label = 'Conventional'): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage([612, 792]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  draw({ page, font, dingbats: await document.embedFont(StandardFonts.ZapfDingbats) });
  page.drawText(label, { x: 90, y: 702, size: 11, font });
  return await reading(await document.save(), async (reader) => (await reader.readContent(1)).words.map(({ text }) => text).join(' '));
}

const square = ({ page }: Sheet, size = 10): void => page.drawRectangle({ x: 72, y: 701, width: size, height: size, ...INK });
const line = ({ page }: Sheet, from: [number, number], to: [number, number]): void =>
  page.drawLine({ start: { x: from[0], y: from[1] }, end: { x: to[0], y: to[1] }, ...PEN });

describe('a drawn check box', () => {
  test.each<[string, (sheet: Sheet) => void]>([
    ['a square', (sheet) => square(sheet)],
    [
      'a square of white on a grey band',
      ({ page }) => {
        page.drawRectangle({ x: 60, y: 690, width: 400, height: 30, color: rgb(0.85, 0.85, 0.85) });
        page.drawRectangle({ x: 72, y: 701, width: 9, height: 9, color: rgb(1, 1, 1), ...INK });
      },
    ],
    [
      'four lines',
      (sheet) => {
        line(sheet, [72, 701], [82, 701]);
        line(sheet, [82, 701], [82, 711]);
        line(sheet, [82, 711], [72, 711]);
        line(sheet, [72, 711], [72, 701]);
      },
    ],
    [
      'four thin fills, as browsers draw borders',
      ({ page }) => {
        const fill = (x: number, y: number, width: number, height: number): void =>
          page.drawRectangle({ x, y, width, height, color: rgb(0, 0, 0) });
        fill(72, 710, 10, 0.75);
        fill(72, 701, 10, 0.75);
        fill(72, 701, 0.75, 9.75);
        fill(81.25, 701, 0.75, 9.75);
      },
    ],
    [
      'a white square on a black one',
      ({ page }) => {
        page.drawRectangle({ x: 72, y: 701, width: 10, height: 10, color: rgb(0, 0, 0) });
        page.drawRectangle({ x: 72.8, y: 701.8, width: 8.4, height: 8.4, color: rgb(1, 1, 1) });
      },
    ],
    ['a circle', ({ page }) => page.drawCircle({ x: 77, y: 706, size: 5, ...INK })],
    ['a sign of a picture font', ({ page, dingbats }) => page.drawText('❏', { x: 72, y: 701, size: 11, font: dingbats })],
    ['empty brackets', ({ page, font }) => page.drawText('[  ]', { x: 72, y: 702, size: 11, font })],
  ])('as %s is an empty box before its label', async (_name, draw) => {
    expect(await lineWith(draw)).toBe('☐ Conventional');
  });

  test.each<[string, (sheet: Sheet) => void]>([
    [
      'a cross of two lines',
      (sheet) => {
        square(sheet);
        line(sheet, [73, 702], [81, 710]);
        line(sheet, [73, 710], [81, 702]);
      },
    ],
    [
      'a tick that leaves the box',
      (sheet) => {
        square(sheet);
        sheet.page.drawSvgPath('M 0 5 L 4 9 L 12 -3', { x: 74, y: 710, ...INK });
      },
    ],
    [
      'a letter X',
      (sheet) => {
        square(sheet);
        sheet.page.drawText('X', { x: 73.5, y: 702, size: 10, font: sheet.font });
      },
    ],
    [
      'a tick of a picture font',
      (sheet) => {
        square(sheet);
        sheet.page.drawText('✔', { x: 72.5, y: 702, size: 10, font: sheet.dingbats });
      },
    ],
    [
      'a blot',
      (sheet) => {
        square(sheet);
        sheet.page.drawRectangle({ x: 74, y: 703, width: 6, height: 6, color: rgb(0, 0, 0) });
      },
    ],
    ['ink all over', ({ page }) => page.drawRectangle({ x: 72, y: 701, width: 10, height: 10, color: rgb(0, 0, 0), ...INK })],
    ['brackets around an X', ({ page, font }) => page.drawText('[X]', { x: 72, y: 702, size: 11, font })],
  ])('with %s is a marked box before its label', async (_name, draw) => {
    expect(await lineWith(draw)).toBe('☒ Conventional');
  });
});

describe('what only looks like a check box', () => {
  test.each<[string, (sheet: Sheet) => void, string]>([
    [
      'cells of a comb',
      ({ page }) => {
        for (let cell = 0; cell < 5; cell++) page.drawRectangle({ x: 20 + cell * 11, y: 700, width: 11, height: 11, ...INK });
      },
      'Conventional',
    ],
    [
      'a number in a frame',
      (sheet) => {
        square(sheet, 12);
        sheet.page.drawText('3', { x: 75, y: 703, size: 9, font: sheet.font });
      },
      '3 Conventional',
    ],
    [
      'a white frame on white paper',
      ({ page }) => page.drawRectangle({ x: 72, y: 701, width: 10, height: 10, borderColor: rgb(1, 1, 1), borderWidth: 1 }),
      'Conventional',
    ],
    ['a bullet', ({ page }) => page.drawRectangle({ x: 76, y: 704, width: 3, height: 3, color: rgb(0, 0, 0) }), 'Conventional'],
    ['a frame around a field', ({ page }) => page.drawRectangle({ x: 30, y: 695, width: 50, height: 20, ...INK }), 'Conventional'],
  ])('as %s is none', async (_name, draw, text) => {
    expect(await lineWith(draw)).toBe(text);
  });

  test('as the drawn frame below a form field is not counted twice', async () => {
    const document = await PDFDocument.load(await formPdf());
    const page = document.getPage(0);
    page.drawRectangle({ x: 201, y: 616, width: 12, height: 12, ...INK });
    const words = await reading(await document.save(), async (reader) => (await reader.readContent(1)).words);
    expect(words.map(({ text }) => text).filter((text) => text === '☐' || text === '☒')).toEqual(['☒', '☐']);
  });
});
