import { describe, expect, test } from 'vitest';
import { edgeSpeed } from '#app/(workspace)/documents/[id]/review/_page-view/edge-scroller.ts';
import {
  indexAt,
  layoutOf,
  PADDING_PX,
  type PageSize,
  pageShown,
  placeAt,
  rangeShown,
  ratioOf,
  scrollToKeep,
  wholePageZoom,
} from '#app/(workspace)/documents/[id]/review/_page-view/page-layout.ts';
import { columnHeight, entriesShown, smallPages } from '#app/(workspace)/documents/[id]/review/_page-view/thumbnail-layout.ts';
import { turned, turnedBox, unturned } from '#app/(workspace)/documents/[id]/review/_page-view/turns.ts';

const letter = (number: number, changes: Partial<PageSize> = {}): PageSize => ({
  number,
  width: 612,
  height: 792,
  turns: 0,
  headPx: 0,
  ...changes,
});
const pages = Array.from({ length: 500 }, (_, index) =>
  letter(index + 1, { headPx: index % 7 === 0 ? 48 : 0, turns: index % 11 === 0 ? 1 : 0 }),
);
const FRAME = { width: 800, height: 700 };
const layout = layoutOf(pages, FRAME.width, 1);

describe('the column of pages', () => {
  test('no two sheets overlap, in any mix of turned pages and pages with a head', () => {
    for (const [index, sheet] of layout.sheets.entries()) {
      const next = layout.sheets[index + 1];
      if (next) expect(sheet.top + sheet.height).toBeLessThan(next.top - next.headPx);
    }
    const last = layout.sheets.at(-1);
    expect(layout.height).toBeCloseTo((last?.top ?? 0) + (last?.height ?? 0) + PADDING_PX);
  });

  test('at every scroll position what is drawn covers the frame and stays few', () => {
    for (let top = 0; top < layout.height - FRAME.height; top += 997) {
      const [from, to] = rangeShown(layout, { left: 0, top, ...FRAME });
      const [first, last] = [layout.sheets[from], layout.sheets[to - 1]];
      expect(to - from).toBeLessThanOrEqual(6);
      expect((first?.top ?? 0) - (first?.headPx ?? 0) <= top || from === 0).toBe(true);
      expect((last?.top ?? 0) + (last?.height ?? 0) >= top + FRAME.height || to === 500).toBe(true);
    }
  });

  test('a document without pages, or not measured yet, draws nothing', () => {
    expect(rangeShown(layoutOf([], 0, 1), { left: 0, top: 0, ...FRAME })).toEqual([0, 0]);
  });

  test('the page of a place is the one whose sheet holds it', () => {
    for (const number of [1, 2, 250, 499, 500]) {
      const sheet = layout.sheets[number - 1];
      if (!sheet) throw new Error('no sheet');
      const { page, x, y } = placeAt(layout, sheet.left + sheet.width / 2, sheet.top + sheet.height / 4);
      expect(page).toBe(number);
      expect(x).toBeCloseTo(0.5);
      expect(y).toBeCloseTo(0.25);
      expect(layout.sheets[indexAt(layout, sheet.top + 1)]?.number).toBe(number);
      expect(pageShown(layout, { left: 0, top: sheet.top, ...FRAME })).toBe(number);
    }
  });

  test('beside a sheet the nearest edge is meant', () => {
    expect(placeAt(layout, -50, -50)).toEqual({ page: 1, x: 0, y: 0 });
    expect(placeAt(layout, 5000, layout.height + 50)).toEqual({ page: 500, x: 1, y: 1 });
  });

  test('a zoom deep in a long document leaves what is under the pointer where it is', () => {
    const viewport = { left: 0, top: (layout.sheets[399]?.top ?? 0) + 300, ...FRAME };
    const at = { x: 500, y: 120 };
    const before = placeAt(layout, at.x + viewport.left, viewport.top + at.y);
    for (const zoom of [1.25, 3, 0.8]) {
      const zoomed = layoutOf(pages, FRAME.width, zoom);
      const { left, top } = scrollToKeep(layout, zoomed, viewport, at);
      const after = placeAt(zoomed, left + at.x, top + at.y);
      expect(after.page).toBe(before.page);
      expect(after.y).toBeCloseTo(before.y);
      if (zoom > 1) expect(after.x).toBeCloseTo(before.x);
    }
  });

  test('fit page shows a page whole, lying or upright', () => {
    for (const turns of [0, 1]) {
      const one = letter(1, { turns });
      const fitted = layoutOf([one], FRAME.width, wholePageZoom(ratioOf(one), FRAME));
      expect(fitted.height).toBeLessThanOrEqual(FRAME.height + 1e-6);
      expect(fitted.width).toBeLessThanOrEqual(FRAME.width);
    }
  });
});

describe('a turned page', () => {
  test('four quarter turns bring every point back, and a turn can be undone', () => {
    const point = { x: 0.2, y: 0.7 };
    expect(turned(point, 4)).toEqual(point);
    for (const turns of [0, 1, 2, 3, -1]) {
      const there = unturned(turned(point, turns), turns);
      expect(there.x).toBeCloseTo(point.x);
      expect(there.y).toBeCloseTo(point.y);
    }
  });

  test('clockwise: what stood at the top left stands at the top right', () => {
    const [left, top, right, bottom] = turnedBox([0, 0, 0.2, 0.1], 1);
    expect([left, top, right, bottom].map((edge) => Math.round(edge * 100) / 100)).toEqual([0.9, 0, 1, 0.2]);
  });
});

describe('the small pages', () => {
  test('only those near the window are drawn, and documents of a packet leave room for their name', () => {
    const entries = smallPages(pages, new Map([[3, 'Deed']]));
    expect(columnHeight(entries)).toBeGreaterThan(50_000);
    expect(entriesShown(entries, 20_000, 600).length).toBeLessThan(20);
    expect((entries[2]?.height ?? 0) - (entries[1]?.height ?? 0)).toBeGreaterThan(20);
    for (const [index, entry] of entries.entries())
      expect(entry.top + entry.height).toBeLessThan(entries[index + 1]?.top ?? Number.POSITIVE_INFINITY);
  });
});

describe('a drag at the edge of the frame', () => {
  test('scrolls up at the top, down at the bottom, the faster the closer, and rests in between', () => {
    expect(edgeSpeed(300, 100, 700)).toBe(0);
    expect(edgeSpeed(690, 100, 700)).toBeGreaterThan(edgeSpeed(660, 100, 700));
    expect(edgeSpeed(660, 100, 700)).toBeGreaterThan(0);
    expect(edgeSpeed(105, 100, 700)).toBeLessThan(0);
    expect(edgeSpeed(5000, 100, 700)).toBe(edgeSpeed(4000, 100, 700));
  });
});
