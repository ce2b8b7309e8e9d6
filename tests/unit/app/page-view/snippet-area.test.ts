import { describe, expect, test } from 'vitest';
import { snippetArea, withinArea } from '#app/(workspace)/documents/[id]/review/_page-view/snippet-area.ts';
import type { Box } from '#lib/domain/geometry.ts';

describe('a crop of a page around a value', () => {
  test('holds every box with lines around it, and never leaves the page', () => {
    const cases: Box[][] = [
      [[0.4, 0.5, 0.5, 0.51]],
      [[0.01, 0, 0.1, 0.01]],
      [[0.9, 0.98, 0.99, 1]],
      [
        [0.05, 0.2, 0.95, 0.21],
        [0.05, 0.22, 0.3, 0.23],
      ],
    ];
    for (const boxes of cases) {
      const [left, top, right, bottom] = snippetArea(boxes);
      for (const box of boxes) expect([left <= box[0], top <= box[1], right >= box[2], bottom >= box[3]]).toEqual([true, true, true, true]);
      expect(Math.min(left, top, 1 - right, 1 - bottom)).toBeGreaterThanOrEqual(-1e-9);
      expect(right - left).toBeGreaterThanOrEqual(0.5 - 1e-9);
    }
    const [, top, , bottom] = snippetArea([[0.4, 0.5, 0.5, 0.51]]);
    expect(0.5 - top).toBeCloseTo(0.016);
    expect(bottom - 0.51).toBeCloseTo(0.016);
  });

  test('shows more to the left of a value, where its caption stands', () => {
    const [left, , right] = snippetArea([[0.6, 0.5, 0.7, 0.51]]);
    expect(0.6 - left).toBeGreaterThan(right - 0.7);
  });

  test('a box is placed within the crop by shares of the crop', () => {
    expect(withinArea([0.5, 0.25, 0.75, 0.5], [0.5, 0, 1, 0.5])).toEqual([0, 0.5, 0.5, 1]);
  });
});
