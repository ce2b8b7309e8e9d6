import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTextRecogniser } from '#lib/adapters/ocr/tesseract.ts';
import type { FileKind } from '#lib/domain/document.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import type { TextRecogniser } from '#lib/domain/ports.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import * as documents from '#tests/support/documents.ts';
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
});
