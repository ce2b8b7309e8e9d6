import { describe, expect, test } from 'vitest';
import { moved, placeAt } from '#app/(workspace)/_upload/photos/order.ts';
import { type Corners, findPage, WHOLE } from '#app/(workspace)/_upload/photos/page-corners.ts';
import { measurePhoto, PAPER_LEVEL_MIN, photoAdvice, photoProblems, SHARPNESS_MIN } from '#app/(workspace)/_upload/photos/photo-check.ts';
import { photoPdf } from '#app/(workspace)/_upload/photos/photo-pdf.ts';
import { flatPage, pageSize, squareToCorners, turned } from '#app/(workspace)/_upload/photos/warp.ts';
import { blurred, drawnPhoto, small } from './drawn-photos.ts';

const kindsOf = (photo: ReturnType<typeof drawnPhoto>): string[] =>
  photoProblems(measurePhoto(photo), findPage(small(photo))).map(({ kind }) => kind);

describe('the check of a photo', () => {
  test('finds nothing wrong with a sharp, bright page in full view', () => {
    expect(kindsOf(drawnPhoto())).toEqual([]);
  });

  test('calls a blurred page blurred, and says to hold still', { timeout: 60_000 }, () => {
    const photo = blurred(drawnPhoto(), 3);
    expect(measurePhoto(photo).sharpness).toBeLessThan(SHARPNESS_MIN);
    expect(kindsOf(photo)).toEqual(['blurred']);
    expect(photoAdvice({ kind: 'blurred' })).toContain('Hold the phone still');
  });

  test('calls a page without light dark, whatever else may be wrong with it', () => {
    const photo = drawnPhoto({ paper: 70, table: 20, ink: 12 });
    expect(measurePhoto(photo).paperLevel).toBeLessThan(PAPER_LEVEL_MIN);
    expect(kindsOf(photo)).toEqual(['dark']);
  });

  test('calls a sheet without print empty', () => {
    expect(kindsOf(drawnPhoto({ ink: 215, table: 225 }))).toEqual(['empty']);
  });

  test('names the side where the page runs out of the photo', () => {
    const photo = drawnPhoto({ bottom: 1.3 });
    const page = findPage(small(photo));
    expect(page.touched).toEqual(['bottom']);
    expect(photoProblems(measurePhoto(photo), page).map(photoAdvice)).toEqual([expect.stringContaining('(bottom)')]);
  });

  test('lets a page pass that fills the photo on every side', () => {
    expect(kindsOf(drawnPhoto({ left: -0.1, top: -0.1, right: 1.1, bottom: 1.1 }))).toEqual([]);
  });
});

describe('the first guess of a page’s edges', () => {
  test('is within two hundredths of where the page lies', () => {
    const { corners, found } = findPage(small(drawnPhoto({ left: 0.2, top: 0.15, right: 0.85, bottom: 0.9 })));
    const truth: Corners = [
      [0.2, 0.15],
      [0.85, 0.15],
      [0.85, 0.9],
      [0.2, 0.9],
    ];
    expect(found).toBe(true);
    for (const [index, [x, y]] of truth.entries()) {
      expect(Math.abs((corners[index]?.[0] ?? 9) - x)).toBeLessThan(0.02);
      expect(Math.abs((corners[index]?.[1] ?? 9) - y)).toBeLessThan(0.02);
    }
  });

  test('is the whole photo where no paper stands out', () => {
    expect(findPage({ pixels: new Uint8Array(300 * 400).fill(128), width: 300, height: 400 })).toEqual({
      corners: WHOLE,
      found: false,
      touched: [],
    });
  });
});

describe('a page laid flat', () => {
  const slanted: Corners = [
    [0.1, 0.2],
    [0.8, 0.1],
    [0.9, 0.9],
    [0.2, 0.7],
  ];

  test('has its corners where the corners of the photo’s page were', () => {
    const map = squareToCorners(slanted);
    const ends = [map(0, 0), map(1, 0), map(1, 1), map(0, 1)];
    for (const [index, [x, y]] of ends.entries()) {
      expect(x).toBeCloseTo(slanted[index]?.[0] ?? 9, 9);
      expect(y).toBeCloseTo(slanted[index]?.[1] ?? 9, 9);
    }
  });

  test('turned once, has on top what lay on the left, read from below', () => {
    // Two pixels: red on the left, green on the right.
    const photo = { data: new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255]), width: 2, height: 1 };
    const corners = turned(WHOLE, 1);
    const size = pageSize(corners, photo, 100);
    expect(size).toEqual({ width: 1, height: 2 });
    expect([...flatPage(photo, corners, size).data]).toEqual([255, 0, 0, 255, 0, 255, 0, 255]);
  });

  test('turned four times is as it was', () => {
    expect(turned(slanted, 4)).toEqual(slanted);
  });

  test('is never larger than asked', () => {
    expect(pageSize(WHOLE, { width: 3000, height: 4000 }, 2200)).toEqual({ width: 1650, height: 2200 });
  });
});

describe('the order of pages', () => {
  test('changes by moving one page and keeps the others in theirs', () => {
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  test('follows a finger to the nearest card', () => {
    expect([10, 140, 400].map((at) => placeAt([50, 150, 250], at))).toEqual([0, 1, 2]);
  });
});

describe('a document of photos', () => {
  test('names in its table where each of its objects begins', () => {
    const pages = [1, 2, 3].map((n) => ({ jpeg: new Uint8Array([0xff, 0xd8, n, 0xff, 0xd9]), width: 1700, height: 2200 }));
    const text = new TextDecoder('latin1').decode(photoPdf(pages));
    const offsets = [...text.matchAll(/(\d{10}) 00000 n/g)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(11);
    for (const [index, offset] of offsets.entries()) expect(text.slice(offset, offset + 12)).toContain(`${index + 1} 0 obj`);
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref\n0 12\n/);
    expect(text.match(/MediaBox\[0 0 612 792\]/g)).toHaveLength(3);
  });
});
