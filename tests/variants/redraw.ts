import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { PageContent } from '#lib/domain/ports.ts';
import type { Dice } from '#lib/synthetic/random.ts';
import { type Cell, cellsOf } from './printed.ts';

const FACES = [
  [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
  [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold],
  [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
  [StandardFonts.Courier, StandardFonts.CourierBold],
] as const;
const INK = rgb(0.05, 0.05, 0.08);
const BOX_SIGNS = new Set(['☐', '☒', '☑', '✓', '✔', '✗', '✘', '■', '□']);

/** A map that keeps the order: knots at which blocks of the page move a few points, straight between them. */
function shaken(dice: Dice, extent: number, scale: number, offset: number, step: number): (at: number) => number {
  const knots = [0];
  for (let at = 60; at < extent; at += 60) knots.push((knots.at(-1) ?? 0) + 60 * scale + (dice.next() - 0.5) * 2 * step);
  knots.push((knots.at(-1) ?? 0) + 60 * scale);
  return (at) => {
    const index = Math.max(0, Math.min(knots.length - 2, Math.floor(at / 60)));
    const [low = 0, high = 0] = knots.slice(index, index + 2);
    return offset + low + ((high - low) * (at - index * 60)) / 60;
  };
}

/** What the standard fonts can print of it. */
function encodable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return [...text.normalize('NFC')].filter((letter) => known.has(letter.codePointAt(0) ?? 0)).join('');
}

interface Drawing {
  page: PDFPage;
  plain: PDFFont;
  bold: PDFFont;
  x: (at: number) => number;
  /** From the top of the old page to the top of the new one, points. */
  y: (at: number) => number;
  size: number;
  /** How far a cell may stand above or below its row, in letter heights. */
  wobble: () => number;
}

/** As it is drawn: pdf-lib's own measure of a word counts kerning, which its drawing leaves out. */
const wordWidth = (font: PDFFont, word: string, size: number): number =>
  [...word].reduce((sum, letter) => sum + font.widthOfTextAtSize(letter, size), 0);

function widthOf(font: PDFFont, words: readonly string[], gaps: readonly number[], size: number): number {
  return words.reduce((sum, word, at) => sum + wordWidth(font, word, size) + (gaps[at] ?? 0) * size, 0);
}

const BOLD_HEIGHT = 1.25;

function drawSign(page: PDFPage, sign: string, x: number, y: number, size: number): number {
  const side = Math.max(6.5, size * 0.85);
  page.drawRectangle({ x, y, width: side, height: side, borderWidth: 0.6, borderColor: INK });
  if (!'☐□'.includes(sign)) {
    page.drawLine({ start: { x, y }, end: { x: x + side, y: y + side }, thickness: 0.8, color: INK });
    page.drawLine({ start: { x, y: y + side }, end: { x: x + side, y }, thickness: 0.8, color: INK });
  }
  return side;
}

/** One cell: its words at its new place, shrunk where they would run into the next cell. Amounts alone keep their right edge. */
function drawCell(
  drawing: Drawing,
  content: PageContent,
  cell: Cell,
  rewritten: readonly (readonly string[])[],
  letterHeight: number,
): void {
  const { page, x } = drawing;
  const boxes = cell.map((at) => content.words[at]?.box ?? [0, 0, 0, 0]);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return;
  const height = (first[3] - first[1]) * content.height;
  if (height > letterHeight * 6) return;
  const font = height > letterHeight * BOLD_HEIGHT ? drawing.bold : drawing.plain;
  const words: string[] = [];
  const gaps: number[] = [];
  cell.forEach((_, index) => {
    const [box, next] = [boxes[index], boxes[index + 1]];
    const gap = box && next ? ((next[0] - box[2]) * content.width) / height : 0;
    const printable = (rewritten[index] ?? []).map((word) => (BOX_SIGNS.has(word) ? word : encodable(word, font))).filter(Boolean);
    printable.forEach((word, at) => {
      words.push(word);
      gaps.push(at === printable.length - 1 ? Math.min(1, Math.max(0.26, gap)) : 0.28);
    });
  });
  if (words.length === 0) return;
  gaps[gaps.length - 1] = 0;
  const measured = words.map((word) => (BOX_SIGNS.has(word) ? 'm' : word));
  const left = x(first[0] * content.width);
  const room = roomRightOf(content, cell, x) - left;
  const own = height * 0.86 * drawing.size;
  const wide = widthOf(font, measured, gaps, own);
  const size = wide > room ? Math.max(own * 0.62, (own * room) / wide) : own;
  const isAmount = words.length === 1 && /^[($–-]*[\d,]+(?:\.\d\d)?\)?$/.test(words[0] ?? '');
  const right = x(last[2] * content.width);
  let at = isAmount ? right - widthOf(font, measured, gaps, size) : left;
  const baseline = page.getHeight() - drawing.y(first[3] * content.height - height * 0.2) + drawing.wobble() * height;
  words.forEach((word, index) => {
    if (BOX_SIGNS.has(word)) at += drawSign(page, word, at, baseline, size);
    else {
      page.drawText(word, { x: at, y: baseline, size, font, color: INK });
      at += wordWidth(font, word, size);
    }
    at += (gaps[index] ?? 0) * size;
  });
}

/** How far right a cell may reach: to the next one on its row, less the gap that parts them, or to the margin. */
function roomRightOf(content: PageContent, cell: Cell, x: (at: number) => number): number {
  const box = content.words[cell.at(-1) ?? 0]?.box ?? [0, 0, 0, 0];
  const own = new Set(cell);
  const next = content.words
    .filter((word, at) => !own.has(at) && word.box[0] >= box[2] - 0.002)
    .filter((word) => Math.min(word.box[3], box[3]) - Math.max(word.box[1], box[1]) > (box[3] - box[1]) * 0.3)
    .reduce((least, word) => Math.min(least, word.box[0]), Number.POSITIVE_INFINITY);
  const height = (box[3] - box[1]) * content.height;
  if (next === Number.POSITIVE_INFINITY) return x(content.width - 14);
  const gap = (next - box[2]) * content.width;
  return Math.max(x(box[2] * content.width), x(next * content.width) - Math.min(gap, height * 1.35));
}

/** Sets the pages anew: another font, sizes, margins and distances; the order of everything stays. */
export async function redraw(
  pages: readonly PageContent[],
  rewritten: readonly (readonly string[])[],
  dice: Dice,
  isHard = false,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const [plainFace, boldFace] = dice.pick(FACES);
  const [plain, bold] = [await pdf.embedFont(plainFace), await pdf.embedFont(boldFace)];
  const size = 0.9 + dice.next() * 0.18;
  const far = isHard ? 2.5 : 1;
  const lineScale = 1 + (dice.next() * 0.07 - 0.02) * far;
  const columnScale = 1 + (dice.next() - 0.5) * 0.04 * far;
  const wobble = (): number => (isHard ? (dice.next() - 0.5) * 0.3 : 0);
  let offset = 0;
  for (const content of pages) {
    const x = shaken(dice, content.width, columnScale, dice.between(-6, 14), 2.5 * far);
    const y = shaken(dice, content.height, lineScale, dice.between(-8, 16), 2 * far);
    const page = pdf.addPage([Math.max(content.width, x(content.width)), Math.max(content.height, y(content.height) + 8)]);
    const heights = content.words.map(({ box }) => (box[3] - box[1]) * content.height).sort((a, b) => a - b);
    const letterHeight = heights[Math.floor(heights.length / 2)] ?? 10;
    for (const cell of cellsOf(content)) {
      const cells = cell.map((at) => rewritten[at + offset] ?? []);
      drawCell({ page, plain, bold, x, y, size, wobble }, content, cell, cells, letterHeight);
    }
    offset += content.words.length;
  }
  return await pdf.save();
}
