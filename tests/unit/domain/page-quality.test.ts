import { describe, expect, test } from 'vitest';
import { describePageQuality, type PageQuality, pageQualitySchema } from '#lib/domain/page-quality.ts';

const GOOD: PageQuality = { dpi: 200, skewDegrees: 0.3, sharpness: 0.9, contrast: 210, noise: 0.01, cutEdges: [], turns: 0, blank: false };

describe('the quality of a page, in words', () => {
  test('says nothing of a good page, nor of one that is no image', () => {
    expect(describePageQuality(GOOD)).toEqual([]);
    expect(describePageQuality({ ...GOOD, dpi: null })).toEqual([]);
  });

  test.each<[Partial<PageQuality>, string]>([
    [{ dpi: 96.2 }, 'Scanned at about 96 dpi: small print may be wrong.'],
    [{ skewDegrees: -3.1 }, 'Tilted by 3 degrees.'],
    [{ skewDegrees: 1.2 }, 'Tilted by 1 degree.'],
    [{ turns: 1 }, 'Lies on its side.'],
    [{ turns: 2 }, 'Stands on its head.'],
    [{ sharpness: 0.3 }, 'Blurred: letters that look alike may be mixed up.'],
    [{ contrast: 60 }, 'Faint: the ink is hardly darker than the paper.'],
    [{ noise: 0.1 }, 'Grainy: dots and dashes may be wrong.'],
    [{ cutEdges: ['left'] }, 'Text runs over the left edge.'],
    [{ cutEdges: ['left', 'top', 'bottom'] }, 'Text runs over the left, top and bottom edges.'],
  ])('names what is wrong: %o', (change, sentence) => {
    expect(describePageQuality({ ...GOOD, ...change })).toEqual([sentence]);
  });

  test('of a blank page is that it is blank, whatever else was measured', () => {
    expect(describePageQuality({ ...GOOD, blank: true, dpi: 72, contrast: 3 })).toEqual(['The page is blank.']);
  });

  test('names everything that is wrong', () => {
    expect(describePageQuality({ ...GOOD, dpi: 100, skewDegrees: 2, contrast: 50 })).toHaveLength(3);
  });

  test('is kept only as shares and degrees that make sense', () => {
    expect(pageQualitySchema.safeParse({ ...GOOD, sharpness: 1.2 }).success).toBe(false);
    expect(pageQualitySchema.safeParse(GOOD).success).toBe(true);
  });
});
