import { describe, expect, test } from 'vitest';
import { UnreadableFile } from '#lib/domain/ports.ts';
import * as documents from '#tests/support/documents.ts';
import { reading } from './reader.ts';

const codeOf = (open: Promise<unknown>): Promise<string> =>
  open.then(
    () => 'opened',
    (error: unknown) => (error instanceof UnreadableFile ? error.issue.code : String(error)),
  );
const pagesOf = (bytes: Uint8Array, options?: Parameters<typeof reading>[2]): Promise<number> =>
  reading(bytes, async ({ pageCount }) => pageCount, options);

describe('a file', () => {
  test.each([
    ['an empty file', documents.emptyFile(), 'file_empty'],
    ['noise behind a PDF header', documents.garbagePdf(), 'file_corrupt'],
    ['a letter that is no PDF', documents.notAPdf(), 'file_corrupt'],
    ['a PDF with a password', documents.encryptedPdf(), 'file_encrypted'],
  ])('that is %s is refused with its code', async (_name, bytes, code) => {
    expect(await codeOf(pagesOf(bytes))).toBe(code);
  });

  test('with more pages than allowed is refused', async () => {
    expect(await codeOf(pagesOf(documents.manyPagesPdf(12), { limits: { pagesMax: 11 } }))).toBe('too_many_pages');
    expect(await pagesOf(documents.manyPagesPdf(12), { limits: { pagesMax: 12 } })).toBe(12);
  });

  test('locked for the owner only opens without asking', async () => {
    const words = await reading(documents.encryptedPdf(''), async (reader) => (await reader.readContent(1)).words);
    expect(words.map(({ text }) => text).join(' ')).toBe('Locked words of this page');
  });

  test('that was cut off is refused or read, but never takes the process down', async () => {
    expect(['opened', 'file_corrupt', 'no_pages']).toContain(await codeOf(pagesOf(await documents.truncatedPdf())));
  });

  test.each([
    ['png', documents.pngPage],
    ['jpeg', documents.jpegPage],
  ] as const)('of kind %s has one page, all image, of its size on paper', async (kind, make) => {
    const content = await reading(await make(), (reader) => reader.readContent(1), { kind });
    expect(content).toMatchObject({ number: 1, words: [], imageShare: 1 });
    expect(content.width / content.height).toBeCloseTo(4.25 / 5.5, 2);
  });

  test('that is a damaged picture is refused', async () => {
    expect(await codeOf(pagesOf(documents.notAPdf(), { kind: 'png' }))).toBe('file_corrupt');
  });

  test('of kind tiff has all its pages, each with its own picture', async () => {
    const views = await reading(
      documents.tiffOf(3),
      async (reader) => {
        expect(reader.pageCount).toBe(3);
        return [await reader.renderGrey(1, 100), await reader.renderGrey(3, 100)];
      },
      { kind: 'tiff' },
    );
    const [first, third] = views;
    expect([first?.width, first?.height, Math.round(first?.dpi ?? 0)]).toEqual([425, 550, 100]);
    expect(Buffer.compare(first?.pixels ?? Buffer.alloc(0), third?.pixels ?? Buffer.alloc(0))).not.toBe(0);
  });

  test('of plain text has a page for each form feed', async () => {
    const text = new TextEncoder().encode('Loan Amount   $211,000\nTerm 30 years\fSecond page\f');
    const pages = await reading(text, async (reader) => [await reader.readContent(1), await reader.readContent(2)], { kind: 'text' });
    expect(pages.map(({ words }) => words.map((word) => word.text).join(' '))).toEqual([
      'Loan Amount $211,000 Term 30 years',
      'Second page',
    ]);
    expect(pages[0]?.words.map(({ line }) => line)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('a rendered page', () => {
  test('has the resolution asked for, dark ink and white paper', async () => {
    const image = await reading(await documents.bornDigitalPdf(), (reader) => reader.renderGrey(1, 100));
    expect([image.width, image.height, image.dpi]).toEqual([850, 1100, 100]);
    expect(image.pixels.reduce((darkest, pixel) => Math.min(darkest, pixel), 255)).toBeLessThan(60);
    expect(image.pixels[0]).toBeGreaterThan(250);
  });

  test('is never more than 25 million pixels', async () => {
    const image = await reading(await documents.bornDigitalPdf(), (reader) => reader.renderGrey(1, 2000));
    expect(image.width * image.height).toBeLessThanOrEqual(25_000_000);
    expect(image.dpi).toBeLessThan(600);
  });

  test.each([
    ['pdf', () => documents.bornDigitalPdf()],
    ['png', () => documents.pngPage()],
  ] as const)('of a %s is shown as WebP of at most the width asked for', async (kind, make) => {
    const view = await reading(await make(), (reader) => reader.renderView(1, 400), { kind });
    const header = Buffer.from(view.subarray(0, 12)).toString('latin1');
    expect([header.slice(0, 4), header.slice(8)]).toEqual(['RIFF', 'WEBP']);
  });
});
