import type { Align, Cell } from './blocks.ts';
import { chunked } from './chunks.ts';
import { at, type Frame, gapAfter, type Of } from './frame.ts';
import { linesOf, lineWidth } from './lines.ts';
import { tallest } from './setting.ts';
import { heightOf, INK, type Mark, PALE, type Strip, space, stacked, trimmed } from './strip.ts';
import type { Text } from './text.ts';

type Table = Of<'table'>;
type Full = Exclude<Cell, Text>;

const isFull = (cell: Cell): cell is Full => typeof cell === 'object' && !Array.isArray(cell);
const spanOf = (cell: Cell): number => (isFull(cell) ? (cell.span ?? 1) : 1);

/** Widths by what the cells hold, where the table gives none. */
function naturalShares(block: Table, frame: Frame, count: number): number[] {
  return Array.from({ length: count }, (_, column) => {
    const widths = block.rows.map((row) => {
      const cell = row[column];
      if (cell === undefined || spanOf(cell) > 1) return 0;
      if (!isFull(cell)) return lineWidth(cell, frame.setting, {});
      return 'text' in cell ? lineWidth(cell.text, frame.setting, {}) : frame.width / count;
    });
    return Math.min(frame.width * 0.5, Math.max(24, ...widths));
  });
}

function columnWidths(block: Table, frame: Frame): number[] {
  const count = Math.max(1, ...block.rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)));
  const shares = block.widths && block.widths.length >= count ? block.widths : naturalShares(block, frame, count);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * frame.width);
}

interface CellLook {
  align: Align;
  bold: boolean;
}

function cellStrips(cell: Cell, frame: Frame, look: CellLook): readonly Strip[] {
  if (!isFull(cell)) return linesOf(cell, frame.setting, { width: frame.width, ...look });
  if ('blocks' in cell) return trimmed(frame.set(cell.blocks, frame));
  const caption =
    cell.caption === undefined
      ? []
      : linesOf(cell.caption, frame.setting, { width: frame.width, size: Math.max(5.5, frame.setting.size * 0.7) });
  const align = cell.align ?? look.align;
  return [...caption, ...linesOf(cell.text, frame.setting, { width: frame.width, align, bold: cell.bold ?? look.bold })];
}

interface RowPlace {
  first: boolean;
  last: boolean;
  head: boolean;
}

function cellMarks(block: Table, x: number, width: number, height: number, shaded: boolean): Mark[] {
  const fill: Mark[] = shaded ? [{ kind: 'rect', x, y: 0, width, height, fill: PALE }] : [];
  return block.borders === 'grid' ? [...fill, { kind: 'rect', x, y: 0, width, height, stroke: 0.5, shade: INK }] : fill;
}

function rowMarks(block: Table, width: number, height: number, { first, last, head }: RowPlace): Mark[] {
  const level = (y: number): Mark => ({ kind: 'line', x: 0, y, toX: width, toY: y, thickness: 0.5, shade: INK });
  const side = (x: number): Mark => ({ kind: 'line', x, y: 0, toX: x, toY: height, thickness: 0.5, shade: INK });
  if (block.borders === 'rows') return [level(height)];
  if (block.borders === 'outer') return [side(0), side(width), ...(first ? [level(0)] : []), ...(last ? [level(height)] : [])];
  return head && block.borders !== 'grid' ? [level(height)] : [];
}

/** One strip, or several where the row is taller than a page. */
function row(block: Table, cells: readonly Cell[], frame: Frame, widths: readonly number[], place: RowPlace): Strip[] {
  const padding = block.padding ?? (block.borders === undefined || block.borders === 'none' ? 1.5 : 2.5);
  const inset = Math.max(2, padding);
  let column = 0;
  let x = 0;
  const set = cells.map((cell) => {
    const span = Math.max(1, spanOf(cell));
    const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    const look = { align: block.aligns?.[column] ?? 'left', bold: place.head };
    const strips = cellStrips(cell, at(frame, width - inset * 2), look);
    const placed = { cell, x, width, parts: chunked(strips, tallest(frame.setting)) };
    column += span;
    x += width;
    return placed;
  });
  const count = Math.max(...set.map(({ parts }) => parts.length));
  return Array.from({ length: count }, (_, part) => {
    const heights = set.map(({ parts }) => heightOf(parts[part] ?? []));
    const height = Math.max(frame.setting.size * 0.6, ...heights) + padding * 2;
    const marks = set.flatMap(({ cell, x: left, width, parts }) => [
      ...cellMarks(block, left, width, height, (isFull(cell) && cell.shaded === true) || (place.head && block.borders !== 'none')),
      ...stacked(parts[part] ?? [], left + inset, padding).marks,
    ]);
    const own = { ...place, first: place.first && part === 0, last: place.last && part === count - 1 };
    return { height, marks: [...marks, ...rowMarks(block, frame.width, height, own)], ...(place.head && { glued: true }) };
  });
}

export function table(block: Table, frame: Frame): Strip[] {
  const inner = at(frame, frame.width, block.size);
  const widths = columnWidths(block, inner);
  const last = block.rows.length - 1;
  const strips = block.rows.flatMap((cells, index) =>
    row(block, cells, inner, widths, { first: index === 0, last: index === last, head: block.head === true && index === 0 }),
  );
  return [...strips, ...space(gapAfter(block, frame))];
}
