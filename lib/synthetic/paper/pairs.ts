import { at, type Frame, gapAfter, type Of } from './frame.ts';
import { linesOf, lineWidth } from './lines.ts';
import { heightOf, INK, type Mark, type Strip, space, stacked } from './strip.ts';
import { runsOf, type Text } from './text.ts';

type Pairs = Of<'pairs'>;
type Pair = Pairs['pairs'][number];

const level = (x: number, toX: number, y: number): Mark => ({ kind: 'line', x, y, toX, toY: y, thickness: 0.5, shade: INK });

const bolder = (text: Text, isBold: boolean): Text =>
  isBold ? runsOf(text).map((run) => ({ bold: true, ...(typeof run === 'string' ? { text: run } : run) })) : text;

/** Width of the labels: a share of the pair, or points. */
function labelWidthOf(block: Pairs, frame: Frame): number {
  const asked = block.labelWidth;
  if (asked !== undefined) return Math.min(frame.width * 0.8, asked <= 1 ? asked * frame.width : asked);
  const widest = Math.max(...block.pairs.map(({ label }) => lineWidth(label, frame.setting, { bold: block.boldLabels === true })));
  return Math.min(frame.width * 0.55, widest + frame.setting.size);
}

/** A label with its value to the right of it, from `start` on. */
function beside(label: Text, value: Text, frame: Frame, start: number, ruled: boolean): Strip {
  const labels = linesOf(label, frame.setting, { width: start - 2 });
  const values = linesOf(value, frame.setting, { width: Math.max(20, frame.width - start) });
  const height = Math.max(heightOf(labels), heightOf(values)) + 1;
  const marks = [...stacked(labels).marks, ...stacked(values, start).marks];
  return { height, marks: ruled ? [...marks, level(start - 2, frame.width, height - 1)] : marks };
}

function dotted(label: Text, value: Text, frame: Frame): Strip {
  const { setting, width } = frame;
  const wide = Math.min(lineWidth(value, setting, {}), width * 0.6);
  const from = lineWidth(label, setting, {});
  const room = width - wide - from - setting.size;
  const dot = lineWidth('.', setting, {});
  if (room < dot * 3) return beside(label, value, frame, Math.max(width * 0.4, width - wide), false);
  const dots = '.'.repeat(Math.floor(room / dot));
  const labels = linesOf(label, setting, { width: from + 1 });
  const leaders = linesOf(dots, setting, { width: room + setting.size * 0.5, align: 'right' });
  const values = linesOf(value, setting, { width: wide + 0.5, align: 'right' });
  const marks = [...stacked(labels).marks, ...stacked(leaders, from).marks, ...stacked(values, width - wide - 0.5).marks];
  return { height: Math.max(heightOf(labels), heightOf(values)) + 1, marks };
}

/** Value and label over one another; `rule` is drawn below the value. */
function over(upper: Text, lower: Text, frame: Frame, captionFirst: boolean): Strip {
  const small = Math.max(5.5, frame.setting.size * 0.75);
  const [first, second] = [
    linesOf(upper, frame.setting, { width: frame.width, ...(captionFirst && { size: small }) }),
    linesOf(lower, frame.setting, { width: frame.width, ...(!captionFirst && { size: small }) }),
  ];
  const { height, marks } = stacked([...first, ...(captionFirst ? [] : [{ height: 2, marks: [level(0, frame.width, 1)] }]), ...second]);
  return { height: height + 2, marks };
}

function startBeside(label: Text, frame: Frame): number {
  return Math.min(frame.width * 0.6, lineWidth(label, frame.setting, {}) + frame.setting.size * 0.7);
}

function pairStrip(block: Pairs, { label, value }: Pair, frame: Frame): Strip {
  const named = bolder(label, block.boldLabels === true);
  if (block.layout === 'below') return over(named, value, frame, true);
  if (block.layout === 'caption-below') return over(value, named, frame, false);
  if (block.layout === 'dots') return dotted(named, value, frame);
  if (block.layout === 'tab') return beside(named, value, frame, labelWidthOf(block, frame), false);
  if (block.layout === 'underscored')
    return beside(named, value, frame, block.labelWidth === undefined ? startBeside(named, frame) : labelWidthOf(block, frame), true);
  if (block.layout === 'right')
    return beside(named, value, frame, block.labelWidth === undefined ? startBeside(named, frame) : labelWidthOf(block, frame), false);
  const { height, marks } = stacked(linesOf([...runsOf(named), ': ', ...runsOf(value)], frame.setting, { width: frame.width }));
  return { height: height + 1, marks };
}

export function pairs(block: Pairs, frame: Frame): Strip[] {
  const count = Math.max(1, block.columns ?? 1);
  const gap = 14;
  const inner = at(frame, (frame.width - gap * (count - 1)) / count, block.size);
  const cells = block.pairs.map((pair) => pairStrip(block, pair, inner));
  const rows: Strip[] = [];
  for (let index = 0; index < cells.length; index += count) {
    const beside = cells.slice(index, index + count);
    const marks = beside.flatMap((cell, column) => stacked([cell], column * (inner.width + gap)).marks);
    rows.push({ height: Math.max(...beside.map(({ height }) => height)), marks });
  }
  return [...rows, ...space(gapAfter(block, frame))];
}
