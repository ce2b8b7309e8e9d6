import type { FieldKey } from '#lib/domain/field.ts';

/** Shades from 0 (black) to 1 (white). */
export const INK = 0.06;
export const GREY = 0.42;
export const PALE = 0.9;
export const BAND = 0.18;
export const WHITE = 1;

/** One value as it is printed once. */
export interface MarkedValue {
  key: FieldKey;
  text: string;
  /** The piece with which it begins; true where that one stands in another text of the page. */
  continues?: MarkedValue | true;
}

/** What is drawn; points from the top left, downwards. `y` of a text is its baseline. */
export type Mark =
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      font: string;
      size: number;
      shade: number;
      /** As drawn, word spacing included. */
      width: number;
      /** Added to every space. */
      stretch: number;
      value?: MarkedValue;
    }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill?: number; stroke?: number; shade?: number }
  | { kind: 'line'; x: number; y: number; toX: number; toY: number; thickness: number; shade: number }
  | { kind: 'curve'; x: number; y: number; points: readonly number[]; thickness: number; shade: number };

/** A piece of a page that is never cut. `glued`: the next one stands on the same page. `gap`: white, dropped at the head of a page. */
export interface Strip {
  height: number;
  marks: Mark[];
  glued?: boolean;
  gap?: boolean;
  breaks?: boolean;
}

export function shifted(mark: Mark, dx: number, dy: number): Mark {
  const moved = { ...mark, x: mark.x + dx, y: mark.y + dy };
  return moved.kind === 'line' ? { ...moved, toX: moved.toX + dx, toY: moved.toY + dy } : moved;
}

export const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0);

export const space = (height: number): Strip[] => (height > 0 ? [{ height, marks: [], gap: true }] : []);

/** Strips under one another as one. */
export function stacked(strips: readonly Strip[], dx = 0, dy = 0): { height: number; marks: Mark[] } {
  const marks: Mark[] = [];
  let y = dy;
  for (const strip of strips) {
    for (const mark of strip.marks) marks.push(shifted(mark, dx, y));
    y += strip.height;
  }
  return { height: y - dy, marks };
}

export const moved = (strips: readonly Strip[], dx: number): Strip[] =>
  dx === 0 ? [...strips] : strips.map((strip) => ({ ...strip, marks: strip.marks.map((mark) => shifted(mark, dx, 0)) }));

/** All of them on one page. */
export const glued = (strips: readonly Strip[]): Strip[] =>
  strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, glued: true } : strip));

/** Without white at the end. */
export function trimmed(strips: readonly Strip[]): readonly Strip[] {
  return strips.at(-1)?.gap ? trimmed(strips.slice(0, -1)) : strips;
}
