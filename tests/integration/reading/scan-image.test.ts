import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { GreyImage } from '#lib/domain/ports.ts';
import { jpegOf, pictureOfLines, pngOf } from '#tests/support/page-pictures.ts';
import { reading } from './reader.ts';

const INCHES = [4, 5] as const;
const DPI = 150;
const picture = pictureOfLines(['UPPER LEFT'], DPI, INCHES);

async function pdfWith(lay: (page: PDFPage, document: PDFDocument) => Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await lay(document.addPage([INCHES[0] * 72, INCHES[1] * 72]), document);
  return await document.save();
}

async function drawScan(page: PDFPage, document: PDFDocument): Promise<void> {
  page.drawImage(await document.embedPng(await pngOf(picture)), { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
}

const greyOf = (file: Uint8Array, dpi = 200): Promise<GreyImage> => reading(file, (reader) => reader.renderGrey(1, dpi));

/** Where the ink is: shares of the width and the height. */
function inkCentre({ pixels, width }: GreyImage): [number, number] {
  let [x, y, count] = [0, 0, 0];
  pixels.forEach((value, index) => {
    x += (255 - value) * (index % width);
    y += (255 - value) * Math.floor(index / width);
    count += 255 - value;
  });
  return [x / count / width, y / count / (pixels.length / width)];
}

test('a scan is taken as it is in the file, pixel by pixel', async () => {
  const image = await greyOf(await pdfWith(drawScan));
  expect([image.width, image.height, image.dpi, image.pictureDpi]).toEqual([picture.width, picture.height, DPI, DPI]);
  expect(Buffer.compare(image.pixels, picture.pixels)).toBe(0);
});

test('a scan that is finer than asked for is reduced', async () => {
  const image = await greyOf(await pdfWith(drawScan), 75);
  expect([image.width, image.height, image.dpi, image.pictureDpi]).toEqual([300, 375, 75, DPI]);
  const [x, y] = inkCentre(image);
  const [wantedX, wantedY] = inkCentre(picture);
  expect(Math.abs(x - wantedX)).toBeLessThan(0.004);
  expect(Math.abs(y - wantedY)).toBeLessThan(0.004);
});

test('the invisible words of an earlier recognition do not keep a scan from being taken', async () => {
  const file = await pdfWith(async (page, document) => {
    await drawScan(page, document);
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    page.drawText('UPPER LEFT', { x: 20, y: 300, font: await document.embedFont(StandardFonts.Helvetica) });
  });
  expect((await greyOf(file)).pictureDpi).toBe(DPI);
});

test.each([90, 180, 270])('a scan on a page turned by %i degrees comes out as the page shows it', async (rotation) => {
  const file = await pdfWith(async (page, document) => {
    await drawScan(page, document);
    page.setRotation(degrees(rotation));
  });
  const image = await greyOf(file);
  const [x, y] = inkCentre(picture);
  const wanted = { 90: [1 - y, x], 180: [1 - x, 1 - y], 270: [y, 1 - x] }[rotation] ?? [];
  expect(image.pictureDpi).toBe(DPI);
  expect(inkCentre(image)[0]).toBeCloseTo(wanted[0] ?? Number.NaN, 2);
  expect(inkCentre(image)[1]).toBeCloseTo(wanted[1] ?? Number.NaN, 2);
});

test('what the crop box cuts off a scan is cut off its picture too', async () => {
  const file = await pdfWith(async (page, document) => {
    await drawScan(page, document);
    page.setCropBox(0, page.getHeight() / 2, page.getWidth() / 2, page.getHeight() / 2);
  });
  const image = await greyOf(file);
  expect([image.width, image.height, image.pictureDpi]).toEqual([picture.width / 2, picture.height / 2, DPI]);
  expect(inkCentre(image)[1]).toBeLessThan(0.5);
});

test('a JPEG scan is taken as it is, too', async () => {
  const file = await pdfWith(async (page, document) => {
    page.drawImage(await document.embedJpg(await jpegOf(picture)), { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  });
  const image = await greyOf(file);
  expect([image.width, image.height, image.pictureDpi]).toEqual([picture.width, picture.height, DPI]);
});

test('a page with something visible over its picture is drawn', async () => {
  const stamped = await pdfWith(async (page, document) => {
    await drawScan(page, document);
    page.drawText('RECEIVED', { x: 60, y: 60, font: await document.embedFont(StandardFonts.Helvetica) });
  });
  const boxed = await pdfWith(async (page, document) => {
    await drawScan(page, document);
    page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 1, 1) });
  });
  expect((await greyOf(stamped)).pictureDpi).toBeUndefined();
  expect((await greyOf(boxed)).pictureDpi).toBeUndefined();
});

test('a page whose picture fills only a part of it is drawn', async () => {
  const file = await pdfWith(async (page, document) => {
    page.drawImage(await document.embedPng(await pngOf(picture)), { x: 0, y: 0, width: page.getWidth() / 2, height: page.getHeight() / 2 });
  });
  expect((await greyOf(file)).pictureDpi).toBeUndefined();
});

test('a letter that was wrapped into a page of one point a pixel is no poster', async () => {
  const large = pictureOfLines(['UPPER LEFT'], 150, [8.5, 11]);
  const document = await PDFDocument.create();
  const page = document.addPage([large.width, large.height]);
  page.drawImage(await document.embedPng(await pngOf(large)), { x: 0, y: 0, width: large.width, height: large.height });
  const image = await greyOf(await document.save());
  expect([image.width, image.height, image.dpi, image.pictureDpi]).toEqual([large.width, large.height, 150, 150]);
});
