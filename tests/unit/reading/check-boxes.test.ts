import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';
import { boxesInImage, withCheckBoxes } from '#lib/pipeline/page-image/check-boxes.ts';
import { turned } from '#lib/pipeline/page-image/deskew.ts';
import { prepareImage } from '#lib/pipeline/page-image/prepare.ts';
import { barsPage, noisy } from './pictures.ts';

/** A page of 200 dpi with lines of text; the drawing is put on it. */
function page(draw: (ink: (x: number, y: number) => void) => void): GreyImage {
  const image = { ...barsPage({ width: 1200, height: 1000, lines: 12 }), dpi: 200 };
  const pixels = image.pixels.slice();
  draw((x, y) => {
    pixels[Math.round(y) * image.width + Math.round(x)] = 0;
  });
  return { ...image, pixels };
}

type Ink = (x: number, y: number) => void;
const thick = (ink: Ink, x: number, y: number): void => {
  for (let dx = 0; dx < 3; dx++) for (let dy = 0; dy < 3; dy++) ink(x + dx, y + dy);
};
const square = (ink: Ink, left: number, top: number, side: number): void => {
  for (let step = 0; step < side; step++) {
    for (let line = 0; line < 2; line++) {
      ink(left + step, top + line);
      ink(left + step, top + side - 1 - line);
      ink(left + line, top + step);
      ink(left + side - 1 - line, top + step);
    }
  }
};
const cross = (ink: Ink, left: number, top: number, side: number): void => {
  for (let step = 4; step < side - 6; step += 0.5) {
    thick(ink, left + step, top + step);
    thick(ink, left + side - step - 3, top + step);
  }
};
const tick = (ink: Ink, left: number, top: number, side: number): void => {
  for (let step = 0; step < side / 3; step += 0.5) thick(ink, left + side / 4 + step / 2, top + side / 2 + step);
  for (let step = 0; step < side; step += 0.5) thick(ink, left + side / 2 + step * 0.6, top + side * 0.85 - step);
};

const form = (): GreyImage =>
  page((ink) => {
    square(ink, 40, 60, 28);
    square(ink, 40, 300, 36);
    cross(ink, 40, 300, 36);
    square(ink, 1120, 500, 30);
    tick(ink, 1120, 500, 30);
  });

const foundIn = (image: GreyImage): string[] =>
  boxesInImage(image).map(({ box, ticked }) => `${ticked ? '☒' : '☐'} ${Math.round(box[0] * 12)},${Math.round(box[1] * 10)}`);

const EXPECTED = ['☐ 0,1', '☒ 0,3', '☒ 11,5'];

describe('check boxes of a page image', () => {
  test('are found with what is in them', () => {
    expect(foundIn(form())).toEqual(EXPECTED);
  });

  test('are found on a skewed and on a noisy scan once it is prepared', () => {
    expect(foundIn(prepareImage(turned(form(), 1.2)).image)).toEqual(EXPECTED);
    expect(foundIn(prepareImage(noisy(form(), 60)).image)).toEqual(EXPECTED);
  });

  test('are not cells of a table, bullets, bars or letters', () => {
    const table = page((ink) => {
      for (let cell = 0; cell < 6; cell++) square(ink, 20, 40 + cell * 29, 30);
      for (let x = 20; x < 48; x++) for (let y = 400; y < 428; y++) ink(x, y);
      for (let step = 0; step < 30; step++) {
        thick(ink, 30, 600 + step);
        thick(ink, 30 + step, 600);
      }
    });
    expect(foundIn(table)).toEqual([]);
  });

  test('are surer the clearer their inside is', () => {
    const [empty, crossed] = boxesInImage(form());
    expect(empty?.confidence).toBeGreaterThan(0.9);
    expect(crossed?.confidence).toBeGreaterThan(0.9);
  });
});

describe('words with check boxes', () => {
  const word = (text: string, left: number, right: number): Word => ({
    text,
    box: [left, 0.1, right, 0.13],
    confidence: 0.6,
    source: 'ocr',
    line: 0,
  });
  const boxes = [{ box: [0.1, 0.1, 0.13, 0.13] as const, ticked: true, confidence: 0.9 }];

  test.each(['O', '[]', '0', '[X]', '□', 'X'])('have the box in place of its misreading %s', (text) => {
    const words = withCheckBoxes([word(text, 0.1, 0.13), word('Conventional', 0.14, 0.3)], boxes);
    expect(words.map((each) => each.text)).toEqual(['Conventional', '☒']);
  });

  test('have the box beside the word that swallowed it', () => {
    const [name, sign] = withCheckBoxes([word('[X]Conventional', 0.1, 0.3)], boxes);
    expect([name?.text, name?.box[0], sign?.text]).toEqual(['Conventional', 0.13, '☒']);
  });

  test('keep a word that only stands beside a box', () => {
    expect(withCheckBoxes([word('X', 0.2, 0.22)], boxes).map((each) => each.text)).toEqual(['X', '☒']);
  });
});
