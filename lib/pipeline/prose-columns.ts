import type { Word } from '#lib/domain/page.ts';

/** Words of one row of the page, from left to right. */
type Row = readonly Word[];

/** A gutter is at least this wide, as a share of the page, and stands in its middle half. */
const GUTTER_MIN = 0.018;
const GUTTER_FROM = 0.3;
const GUTTER_TO = 0.7;
/** Fewer rows, or shorter ones, are a form or a table: those are read row by row. */
const ROWS_MIN = 8;
const WORDS_PER_ROW_MIN = 5.5;
const LETTERED_SHARE_MIN = 0.85;
const WIDTH_MIN = 0.22;
const STEPS = 40;

const leftOf = (row: Row, x: number): Word[] => row.filter(({ box }) => box[2] <= x);
const rightOf = (row: Row, x: number): Word[] => row.filter(({ box }) => box[0] >= x);
const clears = (row: Row, x: number): boolean => row.every(({ box }) => box[2] <= x - GUTTER_MIN / 2 || box[0] >= x + GUTTER_MIN / 2);

const isLettered = ({ text }: Word): boolean => /\p{Ll}/u.test(text) && !/\d/.test(text);

/** Whether one side of a gutter is running text. */
function isProse(rows: readonly Row[]): boolean {
  const full = rows.filter((row) => row.length > 0);
  const words = full.flat();
  if (full.length < ROWS_MIN || words.length < full.length * WORDS_PER_ROW_MIN) return false;
  const widths = full.map((row) => (row.at(-1)?.box[2] ?? 0) - (row[0]?.box[0] ?? 0)).sort((a, b) => a - b);
  return words.filter(isLettered).length >= words.length * LETTERED_SHARE_MIN && (widths[Math.floor(widths.length / 2)] ?? 0) >= WIDTH_MIN;
}

/** The place that the most rows with words on both sides leave clear. */
function gutterOf(rows: readonly Row[]): number | null {
  let best: { x: number; rows: number } | null = null;
  for (let step = 0; step <= STEPS; step++) {
    const x = GUTTER_FROM + ((GUTTER_TO - GUTTER_FROM) * step) / STEPS;
    const parted = rows.filter((row) => clears(row, x) && row.some(({ box }) => box[2] <= x) && row.some(({ box }) => box[0] >= x)).length;
    if (parted >= ROWS_MIN / 2 && parted > (best?.rows ?? 0)) best = { x, rows: parted };
  }
  return best?.x ?? null;
}

/**
 * Rows of a page with each block of two columns of running text read one column after the other. Tables and forms, also
 * those in two halves, stay as they are: a label is read with its value.
 */
export function withProseColumns(rows: readonly Row[]): Row[] {
  const x = gutterOf(rows);
  if (x === null) return [...rows];
  const result: Row[] = [];
  let block: Row[] = [];
  const close = (): void => {
    const [left, right] = [block.map((row) => leftOf(row, x)), block.map((row) => rightOf(row, x))];
    result.push(...(isProse(left) && isProse(right) ? [...left, ...right].filter((row) => row.length > 0) : block));
    block = [];
  };
  for (const row of rows) {
    if (clears(row, x)) block.push(row);
    else {
      close();
      result.push(row);
    }
  }
  close();
  return result;
}
