import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTextRecogniser } from '#lib/adapters/ocr/tesseract.ts';
import type { FileKind } from '#lib/domain/document.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { TextRecogniser } from '#lib/domain/ports.ts';
import { quarterTurned } from '#lib/pipeline/page-image/quarter-turns.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import * as documents from '#tests/support/documents.ts';
import { pictureOfLines, pngOf } from '#tests/support/page-pictures.ts';
import { reading } from './reader.ts';

let recogniser: TextRecogniser;
beforeAll(async () => {
  recogniser = await openTextRecogniser();
});
afterAll(() => recogniser.close());

const read = (bytes: Uint8Array, kind: FileKind = 'pdf', page = 1): Promise<ReadPage> =>
  reading(bytes, (reader) => readPage({ page, reader, recogniser }), { kind });
const textOf = ({ words }: ReadPage): string => words.map((word) => word.text).join(' ');
const codesOf = ({ issues }: ReadPage): string[] => issues.map((issue) => issue.code);

describe('a page', () => {
  test('with text of its own is read by its text layer', async () => {
    const page = await read(await documents.bornDigitalPdf());
    expect(page.textSource).toBe('text-layer');
    expect(page.textSourceReason).toBe('The page has usable text of its own.');
    expect(textOf(page)).toMatch(/^Page ONE/);
  });

  test('that is a scan is read as an image, with boxes where the words are', async () => {
    const page = await read(await documents.scannedPdf());
    expect(page.textSource).toBe('ocr');
    expect(page.textSourceReason).toMatch(/no text of its own; it was read as an image \(\d+ % sure\)\.$/);
    expect(textOf(page)).toMatch(/^PAGE ONE( [a-z]+){9}$/);
    expect(page.words.every(({ source, confidence }) => source === 'ocr' && confidence > 0.5)).toBe(true);
    expect(page.words[0]?.box[1]).toBeLessThan(0.2);
    expect(codesOf(page)).toEqual([]);
  });

  test.each([
    ['png', documents.pngPage],
    ['jpeg', documents.jpegPage],
  ] as const)('of a %s picture is read', async (kind, make) => {
    expect(textOf(await read(await make(), kind))).toMatch(/^PAGE ONE/);
  });

  test('in the middle of a TIFF is read', async () => {
    expect(textOf(await read(documents.tiffOf(3), 'tiff', 2))).toMatch(/^PAGE TWO/);
  });

  test('that is blank has no words and says so', async () => {
    const page = await read(await documents.blankJpeg(), 'jpeg');
    expect({ source: page.textSource, words: page.words, codes: codesOf(page) }).toEqual({
      source: 'none',
      words: [],
      codes: ['page_blank'],
    });
  });

  test('with hidden text says so and leaves it out', async () => {
    const page = await read(await documents.hiddenTextPdf());
    expect(codesOf(page)).toContain('hidden_text');
    for (const hidden of Object.values(documents.HIDDEN_WORDS)) expect(textOf(page)).not.toContain(hidden);
  });

  test('of text in a plain text file needs no recogniser', async () => {
    const broken: TextRecogniser = {
      version: 'none',
      recognise: () => Promise.reject(new Error('not to be asked')),
      close: () => Promise.resolve(),
    };
    const bytes = new TextEncoder().encode('Note Date: March 5, 2024');
    const page = await reading(bytes, (reader) => readPage({ page: 1, reader, recogniser: broken }), { kind: 'text' });
    expect([page.textSource, textOf(page)]).toEqual(['text-layer', 'Note Date: March 5, 2024']);
  });

  test('that breaks the recogniser is an issue, not an error', async () => {
    const broken: TextRecogniser = {
      version: 'none',
      recognise: () => Promise.reject(new Error('out of order')),
      close: () => Promise.resolve(),
    };
    const page = await reading(await documents.scannedPdf(), (reader) => readPage({ page: 1, reader, recogniser: broken }));
    expect([page.textSource, codesOf(page)]).toEqual(['none', ['ocr_failed']]);
  });

  test('that never ends is an issue, and the next page is read', async () => {
    const pages = await reading(
      documents.oneBadPagePdf(2, 1),
      async (reader) => [await readPage({ page: 1, reader, recogniser }), await readPage({ page: 2, reader, recogniser })],
      { limits: { pageTimeoutMs: 1500, memoryBytesMax: 8 * 2 ** 30 } },
    );
    expect(pages.map((page) => [page.textSource, codesOf(page)])).toEqual([
      ['none', ['page_timed_out']],
      ['text-layer', []],
    ]);
  });

  test('that is an image carries its quality; one with text of its own has none', async () => {
    expect((await read(await documents.scannedPdf())).quality).toMatchObject({ dpi: 150, turns: 0, blank: false, cutEdges: [] });
    expect((await read(await documents.blankJpeg(), 'jpeg')).quality).toMatchObject({ blank: true });
    expect((await read(await documents.bornDigitalPdf())).quality).toBeNull();
  });

  test.each([
    [1, 3],
    [2, 2],
    [3, 1],
  ] as const)('that was scanned turned by %i quarters is turned back by %i', async (scanned, back) => {
    const lines = ['THE BORROWER SHALL', 'PAY THE PRINCIPAL', 'AND THE INTEREST', 'EVERY MONTH UNTIL', 'THE LOAN IS PAID', 'TO THE LENDER'];
    const file = await pngOf(quarterTurned(pictureOfLines(lines, 150, [4.25, 4]), scanned));
    const page = await read(file, 'png');
    expect(textOf(page)).toBe(lines.join(' '));
    expect(page.quality?.turns).toBe(back);
    // The first word stands where it stands on the page as it was scanned.
    const [left, top] = page.words[0]?.box ?? [];
    expect([(left ?? 0) < 0.5, (top ?? 0) < 0.5]).toEqual({ 1: [false, true], 2: [false, false], 3: [true, false] }[scanned]);
  });

  test('that is an image with some text over it is read for what the text does not say', async () => {
    const document = await PDFDocument.load(await documents.scannedPdf());
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.getPage(0).drawText('Recorded 2024-000123', { x: 30, y: 40, size: 14, font });
    const page = await read(await document.save());
    expect(page.textSource).toBe('mixed');
    expect(page.words.filter(({ source }) => source === 'text-layer').map(({ text }) => text)).toEqual(['Recorded', '2024-000123']);
    expect(textOf(page)).toMatch(/^PAGE ONE( [a-z]+){9} Recorded 2024-000123$/);
    expect(page.quality?.blank).toBe(false);
  });
});
