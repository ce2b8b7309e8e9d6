import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { leftoversOf } from '#lib/pipeline/page-image/leftovers.ts';
import { withoutWords } from '#lib/pipeline/page-image/mask.ts';
import { prepareImage } from '#lib/pipeline/page-image/prepare.ts';
import { pictureOfLines } from '#tests/support/page-pictures.ts';
import { levelAt } from './pictures.ts';

const DPI = 200;
const SIZE = [1000, 1100] as const;
/** Importing the pictures registers the font. */
const FONT = pictureOfLines.name && '"Page Sans"';

/** A page that is drawn on: `grey` levels, places in pixels. */
function drawn(
  draw: (
    fill: (level: number, box: readonly [number, number, number, number]) => void,
    text: (words: string, x: number, y: number, size: number, level: number) => void,
  ) => void,
): GreyImage {
  const context = createCanvas(...SIZE).getContext('2d');
  const ink = (level: number): void => {
    context.fillStyle = `rgb(${level},${level},${level})`;
  };
  ink(255);
  context.fillRect(0, 0, ...SIZE);
  const text = (words: string, x: number, y: number, size: number, level: number): void => {
    ink(level);
    context.font = `${size}px ${FONT}`;
    context.fillText(words, x, y);
  };
  draw((level, [x, y, width, height]) => {
    ink(level);
    context.fillRect(x, y, width, height);
  }, text);
  for (let line = 0; line < 12; line++) text('Ordinary words of an ordinary letter to the borrower', 100, 560 + line * 36, 28, 0);
  const { data } = context.getImageData(0, 0, ...SIZE);
  return {
    pixels: Uint8Array.from({ length: SIZE[0] * SIZE[1] }, (_, index) => data[index * 4] ?? 255),
    width: SIZE[0],
    height: SIZE[1],
    dpi: DPI,
  };
}

/** Share of dark pixels in a part of the image. */
function inkIn(image: GreyImage, [x, y, width, height]: readonly [number, number, number, number]): number {
  let ink = 0;
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++) if (levelAt(image, column, row) < 128) ink++;
  return ink / (width * height);
}

describe('a page comes out black on white', () => {
  test.each([40, 90, 130])('where light letters stand on a banner of level %i', (level) => {
    const page = drawn((fill, text) => {
      fill(level, [100, 200, 800, 52]);
      text('Mortgage Statement', 120, 236, 30, 255);
    });
    const { image } = prepareImage(page);
    const plain = prepareImage(drawn((_, text) => text('Mortgage Statement', 120, 236, 30, 0))).image;
    const banner = [110, 206, 780, 40] as const;
    expect(inkIn(image, banner)).toBeGreaterThan(inkIn(plain, banner) * 0.6);
    expect(inkIn(image, banner)).toBeLessThan(inkIn(plain, banner) * 1.6);
  });

  test('where letters are an inch high', () => {
    const { image } = prepareImage(drawn((_, text) => text('LARK', 100, 300, 260, 120)));
    // The foot of the L is thicker than a block that paper is measured on.
    expect(levelAt(image, 180, 288)).toBeLessThan(100);
  });

  test('where a letterhead is pale, the whole line of it', () => {
    const { image } = prepareImage(drawn((_, text) => text('2200 Foundry Parkway, Owatonna', 100, 200, 30, 190)));
    const dark = prepareImage(drawn((_, text) => text('2200 Foundry Parkway, Owatonna', 100, 200, 30, 0))).image;
    const line = [100, 170, 500, 40] as const;
    expect(inkIn(image, line)).toBeGreaterThan(inkIn(dark, line) * 0.6);
  });

  test('where dark letters stand on a grey field', () => {
    const { image } = prepareImage(
      drawn((fill, text) => {
        fill(215, [100, 200, 800, 52]);
        text('Loan Terms', 120, 236, 30, 0);
      }),
    );
    expect(inkIn(image, [110, 206, 780, 40])).toBeLessThan(0.15);
    expect(levelAt(image, 700, 226)).toBeGreaterThan(220);
  });
});

const word = (box: Word['box']): Word => ({ text: 'word', box, confidence: 0.9, source: 'ocr', line: 0 });
const BODY = word([0.08, 0.47, 0.95, 0.95]);

describe('what recognition passed over', () => {
  test('is print that no word covers', () => {
    const page = drawn((_, text) => text('LARKSPUR', 100, 300, 130, 0));
    const [found, ...rest] = leftoversOf(page, [BODY]);
    expect(rest).toEqual([]);
    expect(found?.left).toBeGreaterThan(95);
    expect(found?.bottom).toBeLessThan(310);
    expect(leftoversOf(page, [BODY, word([0.09, 0.17, 0.85, 0.29])])).toEqual([]);
  });

  test('is neither a rule nor a solid bar nor a frame', () => {
    const page = drawn((fill) => {
      fill(0, [100, 100, 800, 3]);
      fill(0, [100, 160, 400, 40]);
      for (const box of [
        [100, 260, 800, 2],
        [100, 400, 800, 2],
        [100, 260, 2, 142],
        [898, 260, 2, 142],
      ] as const)
        fill(0, box);
    });
    expect(leftoversOf(page, [BODY])).toEqual([]);
  });
});

test('words that are known are wiped off the page, and nothing else', () => {
  const page = drawn((_, text) => text('LARKSPUR', 100, 300, 130, 0));
  const wiped = withoutWords(page, [BODY]);
  expect(inkIn(wiped, [80, 530, 850, 500])).toBe(0);
  expect(inkIn(wiped, [100, 200, 700, 110])).toBe(inkIn(page, [100, 200, 700, 110]));
});
