import { PDFDocument, type PDFFont, type PDFPage, type RGB, rgb, StandardFonts, setWordSpacing } from 'pdf-lib';

/** Small helpers to set type on paper. Lengths are points; x and y are measured from the top left; y of a text is its baseline. */

const FACES = {
  sans: StandardFonts.Helvetica,
  sansBold: StandardFonts.HelveticaBold,
  serif: StandardFonts.TimesRoman,
  serifBold: StandardFonts.TimesRomanBold,
  serifItalic: StandardFonts.TimesRomanItalic,
  mono: StandardFonts.CourierBold,
} as const;
export type Face = keyof typeof FACES;

export interface Paper {
  pdf: PDFDocument;
  fonts: Record<Face, PDFFont>;
}
export interface Sheet {
  page: PDFPage;
  fonts: Record<Face, PDFFont>;
}

export const LETTER = { width: 612, height: 792 } as const;
export const INK = rgb(0.08, 0.08, 0.1);
export const GREY = rgb(0.42, 0.43, 0.45);
export const PALE = rgb(0.92, 0.92, 0.93);
export const WHITE = rgb(1, 1, 1);

/** An empty Letter document; its dates are fixed, so that the same content is the same bytes. */
export async function openPaper(title: string): Promise<Paper> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setProducer('Deedlens synthetic documents');
  pdf.setCreator('Deedlens');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const faces = Object.entries(FACES) as [Face, StandardFonts][];
  const embedded = await Promise.all(faces.map(async ([face, font]) => [face, await pdf.embedFont(font)] as const));
  return { pdf, fonts: Object.fromEntries(embedded) as Record<Face, PDFFont> };
}

export const addSheet = ({ pdf, fonts }: Paper): Sheet => ({ page: pdf.addPage([LETTER.width, LETTER.height]), fonts });

/** Width of a text as it is drawn. pdf-lib's own measure counts kerning, which its drawing leaves out. */
export function widthOf(font: PDFFont, text: string, size: number): number {
  return [...text].reduce((width, character) => width + font.widthOfTextAtSize(character, size), 0);
}

export interface TextStyle {
  face?: Face;
  size?: number;
  colour?: RGB;
  /** `right` and `center` place the text in `width` from x. */
  align?: 'left' | 'center' | 'right';
  width?: number;
}

/** One line of text. Answers the x where it ends. */
export function write(sheet: Sheet, text: string, x: number, y: number, style: TextStyle = {}): number {
  const { face = 'sans', size = 9, colour = INK, align = 'left', width = 0 } = style;
  const font = sheet.fonts[face];
  const length = widthOf(font, text, size);
  const start = align === 'left' ? x : align === 'right' ? x + width - length : x + (width - length) / 2;
  sheet.page.drawText(text, { x: start, y: LETTER.height - y, size, font, color: colour });
  return start + length;
}

export function line(sheet: Sheet, from: readonly [number, number], to: readonly [number, number], weight = 0.5, colour = INK): void {
  const point = ([x, y]: readonly [number, number]) => ({ x, y: LETTER.height - y });
  sheet.page.drawLine({ start: point(from), end: point(to), thickness: weight, color: colour });
}

export function block(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  style: { fill?: RGB; stroke?: number } = {},
): void {
  const { fill, stroke } = style;
  sheet.page.drawRectangle({
    x,
    y: LETTER.height - y - height,
    width,
    height,
    ...(fill && { color: fill }),
    ...(stroke !== undefined && { borderWidth: stroke, borderColor: INK }),
  });
}

/** A small check box with its caption; ticked with an X. Answers the x after the caption. */
export function checkBox(sheet: Sheet, caption: string, ticked: boolean, x: number, y: number, size = 8): number {
  block(sheet, x, y - size * 0.78, size * 0.85, size * 0.85, { stroke: 0.5 });
  if (ticked) write(sheet, 'X', x + size * 0.13, y - size * 0.07, { face: 'sansBold', size: size * 0.85 });
  return write(sheet, caption, x + size * 1.25, y, { size }) + size * 0.9;
}

interface Piece {
  text: string;
  bold: boolean;
}

/** Splits `**bold**` markup into words; a word may change its face in the middle. */
function wordsOf(markup: string): Piece[][] {
  const words: Piece[][] = [[]];
  markup.split('**').forEach((part, index) => {
    part.split(' ').forEach((text, place) => {
      if (place > 0) words.push([]);
      if (text) words.at(-1)?.push({ text, bold: index % 2 === 1 });
    });
  });
  return words.filter((word) => word.length > 0);
}

export interface FlowStyle {
  face?: 'sans' | 'serif';
  size?: number;
  leading?: number;
  justify?: boolean;
  /** Indent of the first line and of the others. */
  indent?: number;
  hanging?: number;
}

export interface SetLine {
  draw: (sheet: Sheet, x: number, y: number) => void;
  leading: number;
}

/** Breaks a paragraph into lines of `width`, ready to be drawn one by one. `**…**` is bold. */
export function linesOf(fonts: Record<Face, PDFFont>, markup: string, width: number, style: FlowStyle = {}): SetLine[] {
  const { face = 'serif', size = 10.5, leading = size * 1.28, justify = false, indent = 0, hanging = 0 } = style;
  const fontOf = (piece: Piece): PDFFont => fonts[piece.bold ? (`${face}Bold` as const) : face];
  const widthOfWord = (word: Piece[]): number => word.reduce((sum, piece) => sum + widthOf(fontOf(piece), piece.text, size), 0);
  const gap = widthOf(fonts[face], ' ', size);
  const rows: { words: Piece[][]; free: number }[] = [];
  let row = { words: [] as Piece[][], free: width - indent };
  for (const word of wordsOf(markup)) {
    const needs = widthOfWord(word) + (row.words.length > 0 ? gap : 0);
    if (needs > row.free && row.words.length > 0) {
      rows.push(row);
      row = { words: [], free: width - hanging };
    }
    row.free -= widthOfWord(word) + (row.words.length > 0 ? gap : 0);
    row.words.push(word);
  }
  rows.push(row);
  return rows.map(({ words, free }, index) => {
    const stretch = justify && index < rows.length - 1 && words.length > 1 ? free / (words.length - 1) : 0;
    const start = index === 0 ? indent : hanging;
    return { leading, draw: (sheet, x, y) => drawRuns(sheet, runsOf(words), x + start, y, { size, stretch, fontOf }) };
  });
}

/** Joins the words of a line into as few runs as there are changes of face. */
function runsOf(words: Piece[][]): Piece[] {
  const runs: Piece[] = [];
  words.forEach((word, index) => {
    word.forEach((piece, place) => {
      const last = runs.at(-1);
      const space = index > 0 && place === 0 ? ' ' : '';
      if (last && last.bold === piece.bold) last.text += space + piece.text;
      else {
        if (last) last.text += space;
        runs.push({ ...piece });
      }
    });
  });
  return runs;
}

interface RunStyle {
  size: number;
  stretch: number;
  fontOf: (piece: Piece) => PDFFont;
}

function drawRuns(sheet: Sheet, runs: Piece[], x: number, y: number, { size, stretch, fontOf }: RunStyle): void {
  let at = x;
  sheet.page.pushOperators(setWordSpacing(stretch));
  for (const run of runs) {
    const font = fontOf(run);
    sheet.page.drawText(run.text, { x: at, y: LETTER.height - y, size, font, color: INK });
    at += widthOf(font, run.text, size) + stretch * (run.text.split(' ').length - 1);
  }
  sheet.page.pushOperators(setWordSpacing(0));
}

/** Draws a whole paragraph on one sheet. Answers the baseline where the next line would stand. */
export function paragraph(sheet: Sheet, markup: string, x: number, y: number, width: number, style: FlowStyle = {}): number {
  return linesOf(sheet.fonts, markup, width, style).reduce((at, row) => {
    row.draw(sheet, x, at);
    return at + row.leading;
  }, y);
}
