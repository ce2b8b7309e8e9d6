import { describe, expect, test } from 'vitest';
import type { PageQuality } from '#lib/domain/page-quality.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { isSideways, turned } from '#lib/pipeline/page-image/deskew.ts';
import { prepareImage } from '#lib/pipeline/page-image/prepare.ts';
import { pageQualityOf } from '#lib/pipeline/page-image/quality.ts';
import { quarterTurned } from '#lib/pipeline/page-image/quarter-turns.ts';
import { blurred } from '#lib/pipeline/page-image/resample.ts';
import { textHeightOf } from '#lib/pipeline/page-image/text-height.ts';
import { pictureOfLines } from '#tests/support/page-pictures.ts';
import { noisy } from './pictures.ts';

const LINES = [
  'The borrower shall pay',
  'the sum of $211,000.00',
  'on the first day of each',
  'month until it is paid',
  'in full by May 1, 2050',
  'to the lender',
];
const picture = (dpi = 150): GreyImage => pictureOfLines(LINES, dpi, [5, 6]);
const measured = (image: GreyImage): PageQuality => pageQualityOf(prepareImage(image), image, 0);
const faded = (image: GreyImage, paper: number, ink: number): GreyImage => ({
  ...image,
  pixels: image.pixels.map((value) => ink + ((paper - ink) * value) / 255),
});

describe('the measures of a page image', () => {
  test('of a crisp, level page on white are good', () => {
    const quality = measured({ ...picture(), pictureDpi: 150 });
    expect(quality).toMatchObject({ dpi: 150, skewDegrees: 0, noise: 0, cutEdges: [], turns: 0, blank: false });
    expect(quality.sharpness).toBeGreaterThan(0.8);
    expect(quality.contrast).toBeGreaterThan(200);
  });

  test('have no resolution where the page was drawn', () => {
    expect(measured(picture()).dpi).toBeNull();
  });

  test('tell a page that falls to the right from one that rises', () => {
    expect(measured(turned(picture(), 2)).skewDegrees).toBeCloseTo(2, 0.5);
    expect(measured(turned(picture(), -2)).skewDegrees).toBeCloseTo(-2, 0.5);
  });

  test('fall with blur, fading and grain', () => {
    expect(measured(blurred(picture(), 1.6)).sharpness).toBeLessThan(0.45);
    expect(measured(faded(picture(), 190, 130)).contrast).toBeLessThan(70);
    expect(measured(noisy(faded(picture(), 210, 60), 40)).noise).toBeGreaterThan(0.06);
  });

  test('name the edge that text runs over', () => {
    const { pixels, width, height, dpi } = pictureOfLines([...LINES, ...LINES], 150, [5, 6]);
    const left = Math.round(0.8 * dpi);
    const cut = new Uint8Array((width - left) * height);
    for (let y = 0; y < height; y++) cut.set(pixels.subarray(y * width + left, (y + 1) * width), y * (width - left));
    expect(measured({ pixels: cut, width: width - left, height, dpi }).cutEdges).toEqual(['left']);
  });

  test('do not take the black border of a scanner for text', () => {
    const page = picture();
    for (let y = 0; y < page.height; y++) page.pixels.fill(0, y * page.width, y * page.width + 12);
    expect(measured(page).cutEdges).toEqual([]);
  });
});

describe('lines that run up and down', () => {
  test('are told from lines that run across', () => {
    expect(isSideways(picture())).toBe(false);
    expect(isSideways(quarterTurned(picture(), 1))).toBe(true);
    expect(isSideways(quarterTurned(picture(), 3))).toBe(true);
    expect(isSideways(quarterTurned(picture(), 2))).toBe(false);
  });
});

describe('the size at which a page is read', () => {
  const few = (dpi: number): GreyImage => pictureOfLines(LINES.slice(0, 1), dpi, [5, 6]);

  test('grows for small print and stays for larger print', () => {
    expect(prepareImage(picture(50)).image.width).toBeGreaterThan(picture(50).width * 1.3);
    expect(prepareImage(picture(150)).image.width).toBe(picture(150).width);
  });

  test('goes by the resolution where there are too few letters to measure', () => {
    expect(prepareImage(few(100)).image.dpi).toBe(200);
    expect(prepareImage(few(200)).image.dpi).toBe(200);
  });

  test('is larger for a rough page', () => {
    expect(prepareImage(noisy(faded(few(200), 210, 60), 60)).image.dpi).toBe(300);
  });

  test('is measured on letters, not on specks and rules', () => {
    const page = picture(150);
    const height = textHeightOf(page) ?? Number.NaN;
    for (let index = 0; index < page.pixels.length; index += 97) page.pixels[index] = 0;
    for (const y of [6, 12, page.height - 12, page.height - 6]) page.pixels.fill(0, y * page.width, y * page.width + page.width - 10);
    expect(Math.abs((textHeightOf(page) ?? Number.NaN) - height)).toBeLessThan(5);
    expect(height).toBeGreaterThan(18);
    expect(height).toBeLessThan(36);
    expect(textHeightOf(few(150))).toBeNull();
  });
});
