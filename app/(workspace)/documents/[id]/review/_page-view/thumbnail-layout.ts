/** Where small pages lie in their column, in pixels; the column is long, so only what is seen is drawn. */

export interface SmallPage {
  number: number;
  top: number;
  /** Of the whole entry, its label included. */
  height: number;
  sheetHeight: number;
  /** What begins on this page, where a file holds several documents. */
  label: string | undefined;
}

export const SHEET_WIDTH_PX = 72;
const LABEL_PX = 34;
/** Padding, and the page's number below the sheet. */
const AROUND_PX = 28;
const GAP_PX = 6;

export function smallPages(
  pages: readonly { number: number; width: number; height: number }[],
  starts: ReadonlyMap<number, string>,
): SmallPage[] {
  let top = 0;
  return pages.map(({ number, width, height }) => {
    const label = starts.get(number);
    // A long strip would push all others away.
    const sheetHeight = Math.round(Math.min(2 * SHEET_WIDTH_PX, (SHEET_WIDTH_PX * height) / width));
    const entry = { number, top, sheetHeight, label, height: sheetHeight + AROUND_PX + (label ? LABEL_PX : 0) };
    top += entry.height + GAP_PX;
    return entry;
  });
}

export const columnHeight = (entries: readonly SmallPage[]): number => {
  const last = entries.at(-1);
  return last ? last.top + last.height : 0;
};

/** The entries that touch a window of the column, and one window around it. */
export const entriesShown = (entries: readonly SmallPage[], top: number, height: number): SmallPage[] =>
  entries.filter((entry) => entry.top + entry.height > top - height && entry.top < top + 2 * height);
