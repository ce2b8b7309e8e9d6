import type { FieldKey } from '#lib/domain/field.ts';
import type { Align, TextLook } from './blocks.ts';
import type { FontMeasure } from './fonts.ts';
import { printable } from './printable.ts';
import { measure, type Setting } from './setting.ts';
import { GREY, INK, type Mark, type MarkedValue, type Strip } from './strip.ts';
import { type Printed, runsOf, type Text } from './text.ts';

/** A part of a word in one look. */
interface Piece {
  text: string;
  font: FontMeasure;
  width: number;
  underline: boolean;
  value?: MarkedValue;
}
/** What is never broken, with the width of the space before it. `feed`: begins a line. */
interface Word {
  pieces: Piece[];
  width: number;
  space: number;
  feed: boolean;
}
interface Row {
  words: Word[];
  width: number;
  /** Ends with a line feed or with the text: not stretched. */
  last: boolean;
}

export interface LineStyle extends TextLook {
  width: number;
  firstIndent?: number;
  /** Overrides the shade, as white on a dark band. */
  shade?: number;
}

export const widthOfText = (font: FontMeasure, text: string, size: number): number => {
  let width = 0;
  for (const character of text) width += font.width(character);
  return width * size;
};

function openWord(words: Word[], space: number, feed: boolean): void {
  words.push({ pieces: [], width: 0, space, feed });
}

function addPiece(words: Word[], piece: Piece): void {
  const word = words.at(-1);
  if (!word || piece.text === '') return;
  word.pieces.push(piece);
  word.width += piece.width;
}

/** The value that a run carries; `begun` knows the last of every key in this text. */
function markedBy({ key, continues }: Printed, shown: string, begun: Map<FieldKey, MarkedValue>): MarkedValue | undefined {
  if (!key) return undefined;
  const text = shown.replace(/\s+/g, ' ').trim();
  if (continues) return { key, text, continues: begun.get(key) ?? true };
  const value = { key, text };
  begun.set(key, value);
  return value;
}

/** The words of a text; a word may change its look in the middle, and carries the value it belongs to. */
function wordsOf(text: Text, setting: Setting, look: TextLook, size: number): Word[] {
  const words: Word[] = [];
  const begun = new Map<FieldKey, MarkedValue>();
  openWord(words, 0, false);
  for (const run of runsOf(text)) {
    const printed: Printed = typeof run === 'string' ? { text: run } : run;
    const family = printed.filled ? setting.filled : setting.family;
    const font = measure(family, printed.bold ?? look.bold, printed.italic ?? look.italic);
    const shown = printable(look.caps ? printed.text.toUpperCase() : printed.text, font);
    const value = markedBy(printed, shown, begun);
    shown.split(/( |\n)/).forEach((part) => {
      if (part === ' ') openWord(words, font.width(' ') * size, false);
      else if (part === '\n') openWord(words, 0, true);
      else
        addPiece(words, {
          text: part,
          font,
          width: widthOfText(font, part, size),
          underline: printed.underline === true,
          ...(value && { value }),
        });
    });
  }
  return words;
}

/** A word wider than the line, cut where it must be. */
function cut(word: Word, width: number, size: number): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [{ pieces: [], width: 0, space: word.space, feed: word.feed }];
  for (const piece of word.pieces)
    for (const character of piece.text) {
      const wide = piece.font.width(character) * size;
      if ((parts.at(-1)?.width ?? 0) + wide > width) parts.push({ pieces: [], width: 0, space: 0, feed: false });
      addPiece(parts, { ...piece, text: character, width: wide });
    }
  return parts;
}

function rowsOf(words: readonly Word[], style: LineStyle, size: number): Row[] {
  const rows: Row[] = [];
  let row: Row = { words: [], width: 0, last: false };
  const widthOf = (): number => style.width - (rows.length === 0 ? (style.firstIndent ?? 0) : 0);
  for (const word of words.flatMap((whole) => cut(whole, style.width, size))) {
    const full = row.words.length > 0 && row.width + word.space + word.width > widthOf() + 0.01;
    if (word.feed || full) {
      rows.push({ ...row, last: word.feed });
      row = { words: [], width: 0, last: false };
    }
    row.width += word.width + (row.words.length > 0 ? word.space : 0);
    row.words.push(word);
  }
  rows.push({ ...row, last: true });
  return rows;
}

function startOf(align: Align, free: number): number {
  if (align === 'right') return free;
  return align === 'center' ? free / 2 : 0;
}

type TextMark = Extract<Mark, { kind: 'text' }>;

function underline(x: number, toX: number, baseline: number, size: number, shade: number): Mark {
  const y = baseline + size * 0.12;
  return { kind: 'line', x, y, toX, toY: y, thickness: size * 0.05, shade };
}

/** The pieces of a row at their places. Neighbours of one look become one mark, spaces included. */
function textsOf(row: Row, x: number, y: number, size: number, stretch: number, shade: number): { texts: TextMark[]; lines: Mark[] } {
  const texts: TextMark[] = [];
  const lines: Mark[] = [];
  let at = x;
  let underlined = false;
  row.words.forEach((word, index) => {
    const gap = index === 0 ? 0 : word.space + stretch;
    at += gap;
    word.pieces.forEach((piece, place) => {
      const last = texts.at(-1);
      const before = place === 0 && index > 0 ? ' ' : '';
      const touching = last && at - gap <= last.x + last.width + 0.01 && last.font === piece.font.id && last.value === piece.value;
      if (touching && (before === '' || Math.abs(word.space - piece.font.width(' ') * size) < 0.01)) {
        last.text += before + piece.text;
        last.width = at + piece.width - last.x;
      } else {
        const value = piece.value && { value: piece.value };
        texts.push({ kind: 'text', x: at, y, text: piece.text, font: piece.font.id, size, shade, width: piece.width, stretch, ...value });
      }
      if (piece.underline) lines.push(underline(at - (underlined && place === 0 ? gap : 0), at + piece.width, y, size, shade));
      underlined = piece.underline;
      at += piece.width;
    });
  });
  return { texts, lines };
}

/** How far lines stand apart. */
export const leadingOf = (setting: Setting, size: number): number => size * setting.look.leading;

/** Lines of one height; those that share a value hold together. x from 0 to `width`. */
export function linesOf(text: Text, setting: Setting, style: LineStyle): Strip[] {
  const size = style.size ?? setting.size;
  const leading = leadingOf(setting, size);
  const rows = rowsOf(wordsOf(text, setting, style, size), style, size);
  const shade = style.shade ?? (style.grey ? GREY : INK);
  const baseline = (leading - size) / 2 + size * 0.8;
  const strips = rows.map((row, index): Strip => {
    const indent = index === 0 ? (style.firstIndent ?? 0) : 0;
    const free = style.width - indent - row.width;
    const gaps = row.words.length - 1;
    const stretch = style.align === 'justify' && !row.last && gaps > 0 && free > 0 ? free / gaps : 0;
    const { texts, lines } = textsOf(row, indent + startOf(style.align ?? 'left', free), baseline, size, stretch, shade);
    return { height: leading, marks: [...texts, ...lines] };
  });
  return strips.map((strip, index) => (sharesValue(strip, strips[index + 1]) ? { ...strip, glued: true } : strip));
}

const valuesOf = (strip: Strip | undefined): MarkedValue[] =>
  (strip?.marks ?? []).flatMap((mark) => {
    if (mark.kind !== 'text' || !mark.value) return [];
    const { continues } = mark.value;
    return typeof continues === 'object' ? [continues] : [mark.value];
  });

function sharesValue(strip: Strip, next: Strip | undefined): boolean {
  const following = valuesOf(next);
  return valuesOf(strip).some((value) => following.includes(value));
}

/** Width of a text on one line. */
export function lineWidth(text: Text, setting: Setting, look: TextLook): number {
  const size = look.size ?? setting.size;
  return wordsOf(text, setting, look, size).reduce((sum, word, index) => sum + word.width + (index === 0 ? 0 : word.space), 0);
}
