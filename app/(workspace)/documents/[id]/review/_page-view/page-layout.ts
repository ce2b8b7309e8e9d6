/** Where pages lie in one long column, in pixels of the scrolled content; pages count from 1. No DOM in here. */

export interface PageSize {
  number: number;
  /** Any unit: only their ratio matters. */
  width: number;
  height: number;
  /** Quarter turns clockwise that the reviewer gave the view. */
  turns: number;
  /** Room above the sheet, in pixels, for what is wrong with the page. */
  headPx: number;
}

export interface Placed {
  number: number;
  left: number;
  /** Of the sheet itself, below its head. */
  top: number;
  width: number;
  height: number;
  headPx: number;
}

export interface PageLayout {
  sheets: readonly Placed[];
  width: number;
  height: number;
}

export interface Viewport {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const GAP_PX = 16;
export const PADDING_PX = 16;
/** At zoom 1 a sheet is as wide as the frame, up to this. */
const SHEET_WIDTH_MAX_PX = 1024;

/** Width of every sheet at zoom 1 in a frame of this width. */
export const fitWidth = (frameWidth: number): number => Math.max(80, Math.min(SHEET_WIDTH_MAX_PX, frameWidth - 2 * PADDING_PX));

/** Width through height of a page as it is turned. */
export const ratioOf = ({ width, height, turns }: Pick<PageSize, 'width' | 'height' | 'turns'>): number =>
  turns % 2 === 0 ? width / height : height / width;

/** The zoom at which a page of this ratio is seen whole. */
export const wholePageZoom = (ratio: number, frame: { width: number; height: number }): number => {
  const width = fitWidth(frame.width);
  return Math.min(1, ((frame.height - 2 * PADDING_PX) * ratio) / width);
};

export function layoutOf(pages: readonly PageSize[], frameWidth: number, zoom: number): PageLayout {
  const width = fitWidth(frameWidth) * zoom;
  const left = Math.max(PADDING_PX, (frameWidth - width) / 2);
  let top = PADDING_PX;
  const sheets = pages.map((page): Placed => {
    const height = width / ratioOf(page);
    const placed = { number: page.number, left, top: top + page.headPx, width, height, headPx: page.headPx };
    top += page.headPx + height + GAP_PX;
    return placed;
  });
  return { sheets, width: Math.max(frameWidth, width + 2 * PADDING_PX), height: top - (pages.length > 0 ? GAP_PX : 0) + PADDING_PX };
}

/** Place in `sheets` of the first one whose end lies beyond `y`; the last one where none does. */
export function indexAt({ sheets }: PageLayout, y: number): number {
  let [low, high] = [0, Math.max(0, sheets.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const sheet = sheets[middle];
    if (sheet && sheet.top + sheet.height + GAP_PX / 2 > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sheets that are seen or lie at most `around` frame heights away: a half-open range of places in `sheets`. */
export function rangeShown(layout: PageLayout, { top, height }: Viewport, around = 1): [from: number, to: number] {
  if (layout.sheets.length === 0) return [0, 0];
  return [indexAt(layout, top - around * height), indexAt(layout, top + height + around * height) + 1];
}

/** The page one looks at: the one a little above the middle of the frame. */
export const pageShown = (layout: PageLayout, { top, height }: Viewport): number =>
  layout.sheets[indexAt(layout, top + height * 0.4)]?.number ?? 1;

export interface PagePlace {
  page: number;
  /** Shares of the sheet as it is shown, 0..1; beside the sheet the nearest edge. */
  x: number;
  y: number;
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Where on which sheet a point of the content lies. */
export function placeAt(layout: PageLayout, x: number, y: number): PagePlace {
  const sheet = layout.sheets[indexAt(layout, y)];
  if (!sheet) return { page: 1, x: 0, y: 0 };
  return { page: sheet.number, x: share((x - sheet.left) / sheet.width), y: share((y - sheet.top) / sheet.height) };
}

/**
 * Where to scroll so that what lay at a point of the frame lies there still after the pages were laid out anew (zoomed, turned,
 * another width). Without it a zoom deep in a long document would end on another page: gaps do not grow with the zoom.
 */
export function scrollToKeep(
  before: PageLayout,
  after: PageLayout,
  viewport: Viewport,
  at: { x: number; y: number },
): { left: number; top: number } {
  const index = indexAt(before, viewport.top + at.y);
  const [from, to] = [before.sheets[index], after.sheets[index]];
  if (!from || !to) return { left: 0, top: 0 };
  const [x, y] = [(viewport.left + at.x - from.left) / from.width, (viewport.top + at.y - from.top) / from.height];
  return { left: Math.max(0, to.left + x * to.width - at.x), top: Math.max(0, to.top + y * to.height - at.y) };
}
