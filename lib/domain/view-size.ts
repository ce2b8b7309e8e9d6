import { z } from 'zod';

/** How large a picture of a page is asked for: `small` for a column of small pages, `large` where one zooms in far. */
export const viewSizeSchema = z.enum(['small', 'stored', 'large']);
export type ViewSize = z.infer<typeof viewSizeSchema>;

/** Pixels across, at most; the stored one is made when the page is read. A Letter page at 3200 has 376 dots an inch. */
export const VIEW_WIDTHS: Readonly<Record<ViewSize, number>> = Object.freeze({ small: 200, stored: 1600, large: 3200 });
