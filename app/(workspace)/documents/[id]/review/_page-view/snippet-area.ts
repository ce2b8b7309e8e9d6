import { type Box, boxHeight, unionOfBoxes } from '#lib/domain/geometry.ts';

/** Lines of print shown above and below the boxes. */
const CONTEXT_LINES = 1.6;
/** At least this share of the page's width is shown, so that the print stays at a readable size and its caption is seen. */
const WIDTH_MIN = 0.5;
const MARGIN = 0.03;
/** A line of print is never taken for lower than this share of the page's height: a box may be a thin underline. */
const LINE_HEIGHT_MIN = 0.008;

/**
 * The part of a page that shows boxes with two to three lines around them, as shares of the page. It stays on the page; more is
 * shown to the left than to the right, since captions stand there.
 */
export function snippetArea(boxes: readonly Box[]): Box {
  const [left, top, right, bottom] = unionOfBoxes(boxes);
  const heights = boxes.map(boxHeight).sort((a, b) => a - b);
  const around = Math.max(LINE_HEIGHT_MIN, heights[Math.floor(heights.length / 2)] ?? 0) * CONTEXT_LINES;
  const width = Math.min(1, Math.max(WIDTH_MIN, right - left + 2 * MARGIN));
  const spare = width - (right - left);
  const from = Math.min(1 - width, Math.max(0, left - spare * 0.65));
  return [from, Math.max(0, top - around), from + width, Math.min(1, bottom + around)];
}

/** Where a box lies within an area, as shares of the area. */
export function withinArea([left, top, right, bottom]: Box, [x, y, endX, endY]: Box): Box {
  const [width, height] = [endX - x || 1, endY - y || 1];
  return [(left - x) / width, (top - y) / height, (right - x) / width, (bottom - y) / height];
}
