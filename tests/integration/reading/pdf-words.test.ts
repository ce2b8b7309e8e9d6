import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import { bornDigitalPdf, formPdf, HIDDEN_WORDS, hiddenTextPdf, rotatedPdf, searchableScanPdf } from '#tests/support/documents.ts';
import { reading, textOfPage } from './reader.ts';

const contentOf = (bytes: Uint8Array) => reading(bytes, (reader) => reader.readContent(1));

/** One line of 14 point Helvetica at a place of the page, after `change` has had its way with the page. */
async function lineAt(x: number, y: number, change: (page: import('pdf-lib').PDFPage) => void, text = 'Closing Date'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([612, 792]);
  page.drawText(text, { x, y, size: 14, font });
  change(page);
  return await document.save();
}

function expectBox(word: Word | undefined, [left, top, right, bottom]: readonly [number, number, number, number], tolerance = 0.004): void {
  expect(word).toBeDefined();
  const near = [left, top, right, bottom].map((edge, index) => Math.abs(edge - (word?.box[index] ?? -1)) < tolerance);
  expect({ box: word?.box, near }).toEqual({ box: word?.box, near: [true, true, true, true] });
}

describe('the words of a PDF', () => {
  test('stand in boxes as wide as their glyphs', async () => {
    const { words, width, height } = await contentOf(await lineAt(72, 700, () => undefined));
    expect([width, height]).toEqual([612, 792]);
    expect(words.map(({ text }) => text)).toEqual(['Closing', 'Date']);
    // Helvetica 14: "Closing" is 47.46 points wide, " " 3.89, "Date" 28.79 (Adobe's metrics).
    expectBox(words[0], [72 / 612, (792 - 700 - 12) / 792, 119.46 / 612, (792 - 700 + 3) / 792], 0.004);
    expectBox(words[1], [123.35 / 612, (792 - 700 - 12) / 792, 152.14 / 612, (792 - 700 + 3) / 792], 0.004);
  });

  test.each([90, 180, 270] as const)('stand upright on a page turned by %i degrees', async (rotation) => {
    const { words, width, height } = await contentOf(await rotatedPdf(rotation));
    expect(words.map(({ text }) => text).join(' ')).toBe('Upright text on a turned page');
    expect(width > height).toBe(rotation !== 180);
    for (const { box } of words) {
      expect((box[3] - box[1]) * height).toBeLessThan(20);
      expect((box[2] - box[0]) * width).toBeGreaterThan(5);
    }
    expect(new Set(words.map(({ line }) => line))).toEqual(new Set([0]));
  });

  test('are measured on the crop box, not on the sheet', async () => {
    const { words, width, height } = await contentOf(await lineAt(150, 400, (page) => page.setCropBox(100, 300, 300, 200)));
    expect([width, height]).toEqual([300, 200]);
    expectBox(words[0], [50 / 300, 88 / 200, 97.46 / 300, 103 / 200], 0.02);
  });

  test('are found on a page that is both turned and cropped', async () => {
    const bytes = await lineAt(150, 400, (page) => {
      page.setCropBox(100, 300, 300, 200);
      page.setRotation(degrees(90));
    });
    const { words, width, height } = await contentOf(bytes);
    expect([width, height]).toEqual([200, 300]);
    // Turned clockwise: what was 50 points from the left is 50 points from the top.
    expect(words[0]?.box[1]).toBeCloseTo(50 / 300, 2);
  });

  test('come in reading order with a number for each line', async () => {
    const { words } = await contentOf(await bornDigitalPdf({ words: 6 }));
    expect(words.map(({ line }) => line)).toEqual([0, 0, 1, 1, 1, 2, 2, 2]);
    expect(words.every(({ confidence, source }) => confidence === 1 && source === 'text-layer')).toBe(true);
  });

  test('include what was filled into a form, and its boxes with and without a mark', async () => {
    const text = await textOfPage(await formPdf());
    expect(text).toContain('Borrower Ottilie Farnsworth');
    expect(text).toContain('Loan Amount $318,500.00');
    expect(text).toContain('Fixed rate ☒');
    expect(text).toContain('Adjustable rate ☐');
    expect(text).toContain('Purpose Refinance');
  });

  test('do not include what no reader of the page can see, but count it', async () => {
    const { words, hiddenWords } = await contentOf(await hiddenTextPdf());
    expect(words.map(({ text }) => text).join(' ')).toBe('VISIBLE loan amount $211,000 VISIBLE too');
    expect(hiddenWords).toBe(Object.keys(HIDDEN_WORDS).length);
  });

  test('include the invisible text of a scan that went through OCR', async () => {
    const { words, hiddenWords, imageShare } = await contentOf(await searchableScanPdf());
    expect(words.map(({ text }) => text).join(' ')).toContain('PAGE ONE');
    expect(hiddenWords).toBe(0);
    expect(imageShare).toBeGreaterThan(0.95);
  });

  test('include white letters on a dark band', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([612, 792]);
    const { rgb } = await import('pdf-lib');
    page.drawRectangle({ x: 50, y: 690, width: 400, height: 30, color: rgb(0, 0, 0.3) });
    page.drawText('Loan Terms', { x: 72, y: 700, size: 12, font, color: rgb(1, 1, 1) });
    expect(await textOfPage(await document.save())).toBe('Loan Terms');
  });
});
