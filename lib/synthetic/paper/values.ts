import type { Box } from '#lib/domain/geometry.ts';
import { measureOf } from './fonts.ts';
import type { Turned } from './paint.ts';
import type { PrintedValue } from './rendered.ts';
import type { Mark, MarkedValue } from './strip.ts';

type TextMark = Extract<Mark, { kind: 'text' }>;
type Rect = [left: number, top: number, right: number, bottom: number];

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';

/** In points, as wide as the letters and as tall as the font. */
function rectOf(mark: TextMark): Rect {
  const { ascent, descent } = measureOf(mark.font);
  return [mark.x, mark.y - ascent * mark.size, mark.x + mark.width, mark.y - descent * mark.size];
}

function turnedRect(rect: Rect, { x, y, degrees }: Turned): Rect {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [0, 2].flatMap((across) =>
    [1, 3].map((down) => {
      const [px, py] = [rect[across] ?? 0, rect[down] ?? 0];
      return [x + px * cos + py * sin, y - px * sin + py * cos] as const;
    }),
  );
  const [xs, ys] = [corners.map(([left]) => left), corners.map(([, top]) => top)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** One rectangle a line: parts of a value on one baseline belong together. */
function byLine(marks: readonly TextMark[]): Rect[] {
  const lines = new Map<number, Rect>();
  for (const mark of marks) {
    const rect = rectOf(mark);
    const baseline = Math.round(mark.y * 10);
    const known = lines.get(baseline);
    lines.set(
      baseline,
      known ? [Math.min(known[0], rect[0]), Math.min(known[1], rect[1]), Math.max(known[2], rect[2]), Math.max(known[3], rect[3])] : rect,
    );
  }
  return [...lines.values()];
}

type Whole = [MarkedValue, ...MarkedValue[]];

/** Pieces put to the value that they continue. A piece whose beginning is not on this page stands for itself. */
function wholes(pieces: readonly MarkedValue[]): Whole[] {
  const found: Whole[] = [];
  for (const piece of pieces) {
    const { key, continues } = piece;
    const whole = continues && found.findLast(([first]) => (continues === true ? first.key === key : first === continues));
    if (whole) whole.push(piece);
    else found.push([piece]);
  }
  return found;
}

export interface PaintedPage {
  marks: readonly Mark[];
  turned: readonly Turned[];
}

/** The values that stand on a page, in the order in which they are printed. */
export function valuesOn(page: PaintedPage, number: number, size: { width: number; height: number }): PrintedValue[] {
  const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));
  const toBox = ([left, top, right, bottom]: Rect): Box => [
    share(left, size.width),
    share(top, size.height),
    share(right, size.width),
    share(bottom, size.height),
  ];
  const found = (marks: readonly Mark[], place: (rect: Rect) => Rect): PrintedValue[] => {
    const parts = new Map<MarkedValue, TextMark[]>();
    for (const mark of marks) {
      if (!isText(mark) || !mark.value) continue;
      parts.set(mark.value, [...(parts.get(mark.value) ?? []), mark]);
    }
    return wholes([...parts.keys()]).map(([first, ...others]) => ({
      key: first.key,
      text: [first, ...others].map(({ text }) => text).join(' '),
      page: number,
      boxes: [first, ...others].flatMap((piece) => byLine(parts.get(piece) ?? []).map((rect) => toBox(place(rect)))),
    }));
  };
  return [...found(page.marks, (rect) => rect), ...page.turned.flatMap((group) => found(group.marks, (rect) => turnedRect(rect, group)))];
}
