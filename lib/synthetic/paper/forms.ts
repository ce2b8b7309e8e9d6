import type { Align } from './blocks.ts';
import { at, type Frame, gapAfter, type Of } from './frame.ts';
import { leadingOf, linesOf } from './lines.ts';
import { measure, type Setting } from './setting.ts';
import { GREY, heightOf, INK, type Mark, type Strip, space, stacked } from './strip.ts';
import type { Text } from './text.ts';

const line = (x: number, y: number, toX: number, toY: number, thickness = 0.6): Mark => ({
  kind: 'line',
  x,
  y,
  toX,
  toY,
  thickness,
  shade: INK,
});

/** A check box with its left edge at 0 and `y` on the baseline. */
function checkBox(setting: Setting, size: number, y: number, ticked: boolean): Mark[] {
  const side = size * 0.82;
  const top = y - side * 0.92;
  const letter = (text: string, x: number): Mark => {
    const font = measure('sans', true);
    const width = [...text].reduce((sum, character) => sum + font.width(character), 0) * size * 0.85;
    return { kind: 'text', x, y: y - side * 0.1, text, font: font.id, size: size * 0.85, shade: INK, width, stretch: 0 };
  };
  if (setting.checks === 'brackets') return [letter(ticked ? '[X]' : '[ ]', 0)];
  const frame: Mark = { kind: 'rect', x: 0, y: top, width: side, height: side, stroke: 0.6, shade: INK };
  if (!ticked) return [frame];
  if (setting.checks === 'letter') return [frame, letter('X', side * 0.2)];
  const [left, right, low, high] = [side * 0.18, side * 0.82, top + side * 0.82, top + side * 0.18];
  if (setting.checks === 'cross') return [frame, line(left, high, right, low, 0.9), line(left, low, right, high, 0.9)];
  return [frame, line(left, top + side * 0.55, side * 0.42, low, 1), line(side * 0.42, low, right, high, 1)];
}

function item(text: Text, ticked: boolean, frame: Frame): { strip: Strip; width: number } {
  const { setting } = frame;
  const start = setting.size * 1.3;
  const strips = linesOf(text, setting, { width: Math.max(20, frame.width - start) });
  const baseline = (leadingOf(setting, setting.size) - setting.size) / 2 + setting.size * 0.8;
  const { height, marks } = stacked(strips, start);
  const ends = marks.map((mark) => (mark.kind === 'text' ? mark.x + mark.width : 0));
  return { strip: { height, marks: [...checkBox(setting, setting.size, baseline, ticked), ...marks] }, width: Math.max(start, ...ends) };
}

export function checks(block: Of<'checks'>, frame: Frame): Strip[] {
  const inner = at(frame, frame.width, block.size);
  const label = block.label === undefined ? [] : linesOf(block.label, inner.setting, { width: inner.width });
  const items = block.items.map(({ text, ticked }) => item(text, ticked, inner));
  const gap = inner.setting.size * 1.6;
  if (!block.inline)
    return [...label.map((strip) => ({ ...strip, glued: true })), ...items.map(({ strip }) => strip), ...space(gapAfter(block, frame))];
  const first = label.length === 1 ? label[0] : undefined;
  const rows: { x: number; strips: { strip: Strip; x: number }[] }[] = [{ x: 0, strips: [] }];
  if (first) {
    const end = Math.max(0, ...first.marks.map((mark) => (mark.kind === 'text' ? mark.x + mark.width : 0)));
    rows[0] = { x: end + gap, strips: [{ strip: first, x: 0 }] };
  }
  for (const { strip, width } of items) {
    const row = rows.at(-1);
    if (row && (row.x === 0 || row.x + width <= inner.width)) {
      row.strips.push({ strip, x: row.x });
      row.x += width + gap;
    } else rows.push({ x: width + gap, strips: [{ strip, x: 0 }] });
  }
  const set = rows.map(({ strips }) => ({
    height: Math.max(...strips.map(({ strip }) => strip.height)),
    marks: strips.flatMap(({ strip, x }) => stacked([strip], x).marks),
  }));
  return [...(first ? [] : label), ...set, ...space(gapAfter(block, frame))];
}

/** A scrawl that reads as nobody's name. */
function scrawl({ dice }: Setting, x: number, y: number): Mark {
  const points = [0, 0];
  let along = 0;
  for (let loop = dice.between(6, 11); loop > 0; loop--) {
    const tall = dice.between(4, 15);
    points.push(along + 3, tall * 1.3, along + 9, tall, along + 6, -1, along + 6, -3, along + 10, tall * 0.4, along + 12, 1);
    along += 12;
  }
  return { kind: 'curve', x, y, points, thickness: 0.9 + dice.next() * 0.6, shade: 0.1 };
}

export function signature(block: Of<'signature'>, frame: Frame): Strip[] {
  const width = Math.min(frame.width, Math.max(150, frame.width * (block.side ? 0.48 : 0.52)));
  const x = block.side === 'right' ? frame.width - width : 0;
  const dated = block.date !== undefined;
  const under = [block.name, ...(block.under ?? [])].flatMap((text) =>
    linesOf(text, frame.setting, { width: dated ? width * 0.7 : width }),
  );
  const date = block.date === undefined ? [] : linesOf(block.date, frame.setting, { width: width * 0.28 });
  const rule = 30;
  const marks: Mark[] = [
    line(x, rule, x + (dated ? width * 0.68 : width), rule),
    ...(dated ? [line(x + width * 0.72, rule, x + width, rule)] : []),
    ...stacked(under, x, rule + 1).marks,
    ...stacked(date, x + width * 0.72, rule - heightOf(date)).marks,
    ...(block.signed ? [scrawl(frame.setting, x + 8, rule - 5)] : []),
  ];
  return [{ height: rule + 1 + heightOf(under), marks }, ...space(gapAfter({}, frame))];
}

const offset = (align: Align | undefined, free: number): number => (align === 'right' ? free : align === 'center' ? free / 2 : 0);

export function barcode(block: Of<'barcode'>, frame: Frame): Strip[] {
  const { dice } = frame.setting;
  const width = Math.min(frame.width, 120 + dice.between(0, 40));
  const x = offset(block.align, frame.width - width);
  const marks: Mark[] = [];
  for (let bar = 0; bar < width - 4; ) {
    const thick = dice.between(1, 3) * 0.8;
    marks.push({ kind: 'rect', x: x + bar, y: 0, width: thick, height: 26, fill: 0 });
    bar += thick + dice.between(1, 3) * 0.8;
  }
  const text = block.text === undefined ? [] : linesOf(block.text, frame.setting, { width, size: 7, align: 'center' });
  return [{ height: 28 + heightOf(text), marks: [...marks, ...stacked(text, x, 27).marks] }, ...space(gapAfter(block, frame))];
}

/** A grey picture: a frame with a few curves, as a logo or a photograph comes out in a copy. */
export function picture(block: Of<'picture'>, frame: Frame): Strip[] {
  const { dice } = frame.setting;
  const [width, height] = [Math.min(block.width, frame.width), block.height];
  const x = offset(block.align, frame.width - width);
  const spot = (share: number): number => dice.next() * share;
  const curves = Array.from(
    { length: 5 },
    (): Mark => ({
      kind: 'curve',
      x,
      y: height,
      points: Array.from({ length: 8 }, (_, index) => spot(index % 2 === 0 ? width : height)),
      thickness: 1 + spot(3),
      shade: GREY,
    }),
  );
  return [{ height, marks: [{ kind: 'rect', x, y: 0, width, height, fill: 0.82 }, ...curves] }, ...space(gapAfter(block, frame))];
}
