import { chunked } from './chunks.ts';
import { at, type Frame, gapAfter, type Of } from './frame.ts';
import { tallest } from './setting.ts';
import { glued, heightOf, INK, type Mark, moved, PALE, type Strip, shifted, space, stacked, trimmed } from './strip.ts';

const side = (x: number, height: number): Mark => ({ kind: 'line', x, y: 0, toX: x, toY: height, thickness: 0.6, shade: INK });
const level = (y: number, width: number): Mark => ({ kind: 'line', x: 0, y, toX: width, toY: y, thickness: 0.6, shade: INK });

function framed(strips: readonly Strip[], width: number, padding: number, shaded: boolean, tallest: number): Strip[] {
  const inner: Strip[] = [{ height: padding, marks: [] }, ...moved(strips, padding), { height: padding, marks: [] }];
  const rows = heightOf(inner) <= tallest ? [stacked(inner)] : inner;
  return rows.map((row, index) => ({
    ...row,
    gap: false,
    marks: [
      ...(shaded ? [{ kind: 'rect', x: 0, y: 0, width, height: row.height, fill: PALE } as const] : []),
      ...row.marks,
      side(0, row.height),
      side(width, row.height),
      ...(index === 0 ? [level(0, width)] : []),
      ...(index === rows.length - 1 ? [level(row.height, width)] : []),
    ],
  }));
}

export function box(block: Of<'box'>, frame: Frame): Strip[] {
  const padding = block.padding ?? 6;
  const asked = block.width ?? frame.width;
  const width = Math.min(frame.width, asked <= 1 ? asked * frame.width : asked);
  const strips = trimmed(frame.set(block.blocks, at(frame, width - padding * 2)));
  const free = frame.width - width;
  const x = block.align === 'right' ? free : block.align === 'center' ? free / 2 : 0;
  return [...moved(framed(strips, width, padding, block.shaded === true, tallest(frame.setting)), x), ...space(gapAfter(block, frame))];
}

export function together(block: Of<'together'>, frame: Frame): Strip[] {
  const strips = frame.set(block.blocks, frame);
  const solid = trimmed(strips);
  return [...glued(solid), ...strips.slice(solid.length)];
}

/** Blocks side by side: one piece where they are short, else cut where a page would end. */
export function columns(block: Of<'columns'>, frame: Frame): Strip[] {
  const gap = block.gap ?? 16;
  const count = block.columns.length;
  const room = frame.width - gap * (count - 1);
  const shares = block.widths ?? block.columns.map(() => 1 / count);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = block.columns.map((_, index) => ((shares[index] ?? 1 / count) / total) * room);
  const sides = block.columns.map((blocks, index) =>
    chunked(trimmed(frame.set(blocks, at(frame, widths[index] ?? room))), tallest(frame.setting)),
  );
  const rows = Math.max(...sides.map((chunks) => chunks.length));
  const strips = Array.from({ length: rows }, (_, row): Strip => {
    const marks: Mark[] = [];
    const height = Math.max(...sides.map((chunks) => heightOf(chunks[row] ?? [])));
    let x = 0;
    sides.forEach((chunks, index) => {
      marks.push(...stacked(chunks[row] ?? [], x).marks);
      x += (widths[index] ?? 0) + gap;
      if (block.divider && index < count - 1) marks.push(shifted(side(0, height), x - gap / 2, 0));
    });
    return { height, marks };
  });
  return [...strips, ...space(gapAfter(block, frame))];
}
