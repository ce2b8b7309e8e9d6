import { describe, expect, test } from 'vitest';
import { estimateSkew, turned } from '#lib/pipeline/page-image/deskew.ts';
import { flattened } from '#lib/pipeline/page-image/flatten.ts';
import { boxBeforeTurn, isBlank, prepareImage } from '#lib/pipeline/page-image/prepare.ts';
import { isRough, qualityOf } from '#lib/pipeline/page-image/quality.ts';
import { boxBeforeQuarterTurns, quarterTurned } from '#lib/pipeline/page-image/quarter-turns.ts';
import { blurred, enlarged, halved } from '#lib/pipeline/page-image/resample.ts';
import { barsPage, levelAt, noisy } from './pictures.ts';

describe('quality', () => {
  test('a clean page is not rough, a grainy and a dithered one are', () => {
    expect(isRough(qualityOf(barsPage()))).toBe(false);
    expect(isRough(qualityOf(noisy(barsPage({ paper: 200, ink: 60 }), 60)))).toBe(true);
    const dithered = barsPage();
    for (let index = 0; index < dithered.pixels.length; index += 7) dithered.pixels[index] = 0;
    expect(isRough(qualityOf(dithered))).toBe(true);
  });

  test('contrast is the distance from paper to ink', () => {
    expect(qualityOf(barsPage({ paper: 180, ink: 100 })).contrast).toBe(80);
  });
});

describe('flattening', () => {
  test('brings grey ink to black and grey paper to white', () => {
    const flat = flattened(barsPage({ paper: 190, ink: 140 }));
    expect(levelAt(flat, 125, 113)).toBeLessThan(20);
    expect(levelAt(flat, 50, 50)).toBe(255);
  });

  test('takes a shadow across the page away', () => {
    const page = barsPage({ paper: 255, ink: 60 });
    page.pixels.forEach((value, index) => {
      page.pixels[index] = value * (0.5 + 0.5 * ((index % page.width) / page.width));
    });
    const flat = flattened(page);
    expect(levelAt(flat, 20, 50)).toBeGreaterThan(245);
    expect(levelAt(flat, 580, 50)).toBeGreaterThan(245);
  });

  test('makes light letters on a wide coloured area dark on light, and leaves the rest', () => {
    const page = barsPage({ paper: 255, ink: 0 });
    const coloured = barsPage({ paper: 110, ink: 250 });
    page.pixels.set(coloured.pixels.subarray(0, 400 * page.width));
    const flat = flattened(page);
    expect(levelAt(flat, 125, 113)).toBeLessThan(60);
    expect(levelAt(flat, 50, 50)).toBeGreaterThan(200);
    expect(levelAt(flat, 125, 113 + 29 * 16)).toBeLessThan(60);
    expect(levelAt(flat, 50, 750)).toBe(255);
  });

  test('keeps dark letters dark in a deep shadow', () => {
    const page = barsPage({ paper: 255, ink: 20 });
    page.pixels.set(barsPage({ paper: 120, ink: 20 }).pixels.subarray(0, 400 * page.width));
    const flat = flattened(page);
    expect(levelAt(flat, 125, 113)).toBeLessThan(80);
    expect(levelAt(flat, 50, 50)).toBeGreaterThan(200);
  });

  test('leaves an empty sheet empty', () => {
    expect(isBlank(flattened(noisy(barsPage({ paper: 230, lines: 0 }), 6)))).toBe(true);
  });
});

describe('straightening', () => {
  test.each([-3.2, -0.6, 0, 0.4, 1.8])('finds a skew of %f degrees within a tenth', (degrees) => {
    expect(Math.abs(estimateSkew(turned(barsPage(), degrees)) + degrees)).toBeLessThan(0.11);
  });

  test('does not turn a page without ink', () => {
    expect(estimateSkew(barsPage({ lines: 0 }))).toBe(0);
  });

  test('maps a box on the straight page back to where it is on the skewed one', () => {
    const skewed = turned(barsPage({ lines: 20 }), 2);
    const prepared = prepareImage(skewed);
    expect(prepared.degrees).toBeCloseTo(-2, 0.9);
    // A point of the straight page, found again on the skewed page by the rotation itself.
    const { width, height } = prepared.image;
    const box = boxBeforeTurn([0.2, 0.1, 0.22, 0.12], prepared);
    const angle = (-2 * Math.PI) / 180;
    const [dx, dy] = [(0.21 - 0.5) * width, (0.11 - 0.5) * height];
    expect((box[0] + box[2]) / 2).toBeCloseTo((Math.cos(angle) * dx + Math.sin(angle) * dy) / width + 0.5, 2);
    expect((box[1] + box[3]) / 2).toBeCloseTo((-Math.sin(angle) * dx + Math.cos(angle) * dy) / height + 0.5, 2);
  });
});

describe('resampling', () => {
  test('blurring keeps the mean and flat areas', () => {
    const soft = blurred(barsPage(), 0.8);
    expect(levelAt(soft, 10, 10)).toBe(255);
    const mean = (pixels: Uint8Array): number => pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    expect(mean(soft.pixels)).toBeCloseTo(mean(barsPage().pixels), 0);
  });

  test('enlarging keeps what is where, and counts the dots', () => {
    const large = enlarged(barsPage(), 1.5);
    expect([large.width, large.height, large.dpi]).toEqual([900, 1200, 150]);
    expect(levelAt(large, Math.round(130 * 1.5), Math.round(114 * 1.5))).toBeLessThan(10);
  });

  test('halving takes the mean of four', () => {
    const small = halved({ pixels: Uint8Array.from([0, 100, 255, 255, 100, 200, 255, 255]), width: 4, height: 2, dpi: 200 });
    expect([...small.pixels, small.width, small.height, small.dpi]).toEqual([100, 255, 2, 1, 100]);
  });
});

describe('quarter turns', () => {
  const image = { pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]), width: 3, height: 2, dpi: 72 };

  test.each([
    [1, [4, 1, 5, 2, 6, 3]],
    [2, [6, 5, 4, 3, 2, 1]],
    [3, [3, 6, 2, 5, 1, 4]],
  ] as const)('%i clockwise moves every pixel', (turns, pixels) => {
    expect([...quarterTurned(image, turns).pixels]).toEqual(pixels);
  });

  test.each([1, 2, 3] as const)('%i clockwise and its box mapping are each other’s inverse', (turns) => {
    // The pixel 1 is the upper left corner; its box on the turned image must map back to it.
    const turnedImage = quarterTurned(image, turns);
    const at = turnedImage.pixels.indexOf(1);
    const [x, y] = [at % turnedImage.width, Math.floor(at / turnedImage.width)];
    const { width, height } = turnedImage;
    const box = boxBeforeQuarterTurns([x / width, y / height, (x + 1) / width, (y + 1) / height], turns);
    expect(box.map((edge) => Number(edge.toFixed(6)))).toEqual([0, 0, 0.333333, 0.5]);
  });
});

describe('a blank page', () => {
  test('is one without a line of text; a single line is enough not to be', () => {
    expect(isBlank(barsPage({ lines: 0 }))).toBe(true);
    expect(isBlank(barsPage({ lines: 1 }))).toBe(false);
  });
});
