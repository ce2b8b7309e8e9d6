import { type FontMeasure, measureOf } from '../paper/fonts.ts';
import { widthOfText } from '../paper/lines.ts';
import { printable } from '../paper/printable.ts';
import type { Piece } from './answers.ts';
import { heightOf, type Rect, shared, widthOf } from './blank-form.ts';
import type { Phrase } from './phrases.ts';

/** Points. */
const SIZE_MIN = 5.5;
const ROOM_HEIGHT_MIN = 6.5;
const LEADING = 1.14;
const PADDING = 2;

/** One line of a value: x and baseline in points from the top left. */
export interface SetLine {
  piece: Piece;
  text: string;
  x: number;
  baseline: number;
  size: number;
}

/** What is white of a blank: below the caption printed in it, else right of it. None where it is full. */
export function freeRoom(rect: Rect, phrases: readonly Phrase[]): Rect | undefined {
  const [left, top, right, bottom] = rect;
  const inside = phrases.filter(
    ({ rect: other }) => shared(other[0], other[2], left, right) > 1 && shared(other[1], other[3], top, bottom) > heightOf(other) * 0.25,
  );
  if (inside.length === 0) return rect;
  const signs = inside.filter(({ text }) => /^[$%]$/.test(text.trim()));
  const words = inside.filter((phrase) => !signs.includes(phrase));
  const under = words.length === 0 ? top : Math.max(...words.map(({ rect: other }) => other[3]));
  const besideSigns: Rect = [
    Math.max(left, ...signs.flatMap(({ text, rect: other }) => (text.includes('$') ? [other[2] + 1] : []))),
    Math.max(top, under),
    Math.min(right, ...signs.flatMap(({ text, rect: other }) => (text.includes('%') ? [other[0] - 1] : []))),
    bottom,
  ];
  if (heightOf(besideSigns) >= ROOM_HEIGHT_MIN) return besideSigns;
  const after: Rect = [Math.max(...words.map(({ rect: other }) => other[2])) + 4, top, right, bottom];
  return widthOf(after) >= 24 ? after : undefined;
}

function linesOf(pieces: readonly Piece[], font: FontMeasure, size: number, room: Rect): { piece: Piece; text: string }[] | undefined {
  const fits = (text: string): boolean => widthOfText(font, printable(text, font), size) <= widthOf(room) - PADDING * 2;
  const lines: { piece: Piece; text: string }[] = [];
  for (const piece of pieces) {
    const texts = fits(piece.text) ? [piece.text] : piece.folds?.every(fits) ? piece.folds : undefined;
    if (!texts) return undefined;
    lines.push(...texts.map((text) => ({ piece, text })));
  }
  return lines.length === 1 || lines.length * size * LEADING <= heightOf(room) ? lines : undefined;
}

/** Values set into a room as large as they fit; the last are left out where not all do. None where the first does not fit. */
export function setIn(room: Rect, pieces: readonly Piece[], fontId: string, wanted: number): SetLine[] {
  const font = measureOf(fontId);
  const largest = Math.min(wanted, Math.max(SIZE_MIN, heightOf(room) * 0.9));
  for (let count = pieces.length; count > 0; count--)
    for (let size = largest; size >= Math.max(SIZE_MIN, wanted * 0.6); size -= 0.5) {
      const lines = linesOf(pieces.slice(0, count), font, size, room);
      if (!lines) continue;
      const height = lines.length * size * LEADING;
      const top = heightOf(room) > height * 1.8 ? room[1] + 1 : room[1] + (heightOf(room) - height) / 2;
      return lines.map(({ piece, text }, index) => ({
        ...{ piece, text: printable(text, font), x: room[0] + PADDING, size },
        baseline: top + (index + 0.8) * size * LEADING,
      }));
    }
  return [];
}
