import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { GreyImage } from '#lib/domain/ports.ts';

/** A printed word and where it stands, in points. Words of one `cell` are read together, left to right. */
export interface PrintedWord {
  text: string;
  box: readonly [left: number, top: number, right: number, bottom: number];
  cell: number;
}

export type Face = 'sans' | 'sans-bold' | 'serif' | 'serif-bold' | 'mono' | 'wide' | 'wide-bold';
export interface Type {
  face: Face;
  /** Points. */
  size: number;
  /** Grey level of the ink, 0 black .. 255 white. */
  ink?: number;
}

/** A sheet of paper (US Letter) to print on; it remembers every word. Coordinates are points from the top left. */
export interface Sheet {
  context: SKRSContext2D;
  words: PrintedWord[];
  cells: number;
}

export const DPI = 200;
const POINT = DPI / 72;
export const PAPER = { width: 612, height: 792 } as const;

const npmFonts = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
/** Of the machine where it has them; else the one family that is in node_modules. */
const FACES: Readonly<Record<Face, readonly [system: string, fallback: string]>> = {
  sans: ['liberation/LiberationSans-Regular.ttf', 'LiberationSans-Regular.ttf'],
  'sans-bold': ['liberation/LiberationSans-Bold.ttf', 'LiberationSans-Bold.ttf'],
  serif: ['liberation/LiberationSerif-Regular.ttf', 'LiberationSans-Regular.ttf'],
  'serif-bold': ['liberation/LiberationSerif-Bold.ttf', 'LiberationSans-Bold.ttf'],
  mono: ['liberation/LiberationMono-Regular.ttf', 'LiberationSans-Regular.ttf'],
  wide: ['dejavu/DejaVuSans.ttf', 'LiberationSans-Regular.ttf'],
  'wide-bold': ['dejavu/DejaVuSans-Bold.ttf', 'LiberationSans-Bold.ttf'],
};

export function registerFaces(): void {
  for (const [face, [system, fallback]] of Object.entries(FACES)) {
    const file = path.join('/usr/share/fonts/truetype', system);
    GlobalFonts.registerFromPath(existsSync(file) ? file : path.join(npmFonts, fallback), `bench-${face}`);
  }
}

export function newSheet(): Sheet {
  const context = createCanvas(Math.round(PAPER.width * POINT), Math.round(PAPER.height * POINT)).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  return { context, words: [], cells: 0 };
}

const grey = (level: number): string => `rgb(${level},${level},${level})`;

function setType({ context }: Sheet, { face, size, ink = 0 }: Type): void {
  context.font = `${size * POINT}px "bench-${face}"`;
  context.fillStyle = grey(ink);
}

export function widthOf(sheet: Sheet, text: string, type: Type): number {
  setType(sheet, type);
  return sheet.context.measureText(text).width / POINT;
}

/** Prints one line from `x`, its baseline at `y`; every line is a cell of its own unless `cell` is given. */
export function printLine(sheet: Sheet, text: string, x: number, y: number, type: Type, cell = sheet.cells++): void {
  setType(sheet, type);
  sheet.context.fillText(text, x * POINT, y * POINT);
  for (const match of text.matchAll(/\S+/g)) {
    const left = x + sheet.context.measureText(text.slice(0, match.index)).width / POINT;
    const right = left + sheet.context.measureText(match[0]).width / POINT;
    sheet.words.push({ text: match[0], box: [left, y - type.size * 0.75, right, y + type.size * 0.22], cell });
  }
}

/** Breaks text into lines of `width` points; answers the baseline below the last. */
export function printText(sheet: Sheet, text: string, x: number, y: number, width: number, type: Type, leading = 1.25): number {
  let line = '';
  let baseline = y;
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(sheet, longer, type) > width) {
      printLine(sheet, line, x, baseline, type);
      baseline += type.size * leading;
      line = word;
    } else line = longer;
  }
  if (line) printLine(sheet, line, x, baseline, type);
  return baseline + type.size * leading;
}

export function fillBox({ context }: Sheet, x: number, y: number, width: number, height: number, level: number): void {
  context.fillStyle = grey(level);
  context.fillRect(x * POINT, y * POINT, width * POINT, height * POINT);
}

export function strokeBox({ context }: Sheet, x: number, y: number, width: number, height: number, level = 60): void {
  context.strokeStyle = grey(level);
  context.lineWidth = 0.6 * POINT;
  context.strokeRect(x * POINT, y * POINT, width * POINT, height * POINT);
}

export interface Column {
  width: number;
  right?: boolean;
}

/** A table whose first row is its head; answers the y below it. */
export function printTable(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  at: readonly [number, number],
  columns: readonly Column[],
  type: Type,
  ruled = true,
): number {
  const height = type.size * 1.45;
  let y = at[1];
  rows.forEach((cells, row) => {
    let x = at[0];
    columns.forEach(({ width, right }, index) => {
      if (ruled && row === 0) fillBox(sheet, x, y, width, height, 236);
      if (ruled) strokeBox(sheet, x, y, width, height);
      const text = cells[index] ?? '';
      const shift = right && row > 0 ? width - 2.5 - widthOf(sheet, text, type) : 2.5;
      if (text) printLine(sheet, text, x + shift, y + type.size * 1.08, type);
      x += width;
    });
    y += height;
  });
  return y;
}

/** A box of a form: a small label on top, the answer below. */
export function printField(
  sheet: Sheet,
  label: string,
  answer: string,
  place: readonly [x: number, y: number, width: number],
  type: Type,
): void {
  const [x, y, width] = place;
  strokeBox(sheet, x, y, width, type.size * 2.45);
  printLine(sheet, label, x + 2.5, y + type.size * 0.92, { ...type, size: type.size * 0.8, ink: 30 });
  printLine(sheet, answer, x + 2.5, y + type.size * 2.1, type);
}

/** What was printed, as grey pixels. */
export function greyOf({ context }: Sheet): GreyImage {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  return { pixels: Uint8Array.from({ length: width * height }, (_, index) => data[index * 4 + 1] ?? 255), width, height, dpi: DPI };
}
