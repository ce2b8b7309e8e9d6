import { PDFDict, PDFDocument, PDFName, rgb } from 'pdf-lib';
import type { Box } from '#lib/domain/geometry.ts';
import { type Pen, penOf } from '../families/legal/pen.ts';
import { embedFont, fontId, measureOf } from '../paper/fonts.ts';
import { widthOfText } from '../paper/lines.ts';
import type { PrintedValue, RenderedPaper } from '../paper/rendered.ts';
import type { Dice } from '../random.ts';
import type { World } from '../world/world.ts';
import { answerTo, narrowest, type Piece } from './answers.ts';
import { askOfBlank } from './asks.ts';
import { type Blank, type BlankForm, type FormPage, type Rect, widthOf } from './blank-form.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { freeRoom, type SetLine, setIn } from './place.ts';
import { printedBlanks } from './printed-blanks.ts';
import { fieldBlanks, widgetsOf } from './widgets.ts';

const TICKED = 0.1;
const TICK = 'X';
/** Blanks that somebody forgot. */
const FORGOTTEN = 0.06;

interface Filled {
  page: number;
  lines: SetLine[];
}

/** Without fields: what is shown is what is drawn on the pages. */
function withoutFields(pdf: PDFDocument): void {
  pdf.catalog.delete(PDFName.of('AcroForm'));
  for (const page of pdf.getPages()) {
    const kept = (page.node.Annots()?.asArray() ?? []).filter((ref) => {
      const annotation = pdf.context.lookup(ref);
      return !(annotation instanceof PDFDict) || annotation.get(PDFName.of('Subtype')) !== PDFName.of('Widget');
    });
    page.node.set(PDFName.of('Annots'), pdf.context.obj(kept));
  }
}

/** A sign that the form prints beside the blank is not written again. */
function withoutPrintedSigns(piece: Piece, rect: Rect, phrases: readonly Phrase[]): Piece {
  const near = phrases.filter(
    ({ rect: other }) => Math.abs((other[1] + other[3] - rect[1] - rect[3]) / 2) < 14 && other[2] > rect[0] - 14 && other[0] < rect[2] + 14,
  );
  const dollar = near.some(({ text, rect: other }) => text.trim().endsWith('$') && other[0] < rect[0] + 20);
  const percent = near.some(({ text, rect: other }) => text.trim().startsWith('%') && other[2] > rect[2] - 20);
  const text = dollar ? piece.text.replace(/^\$\s?/, '') : piece.text;
  return { ...piece, text: percent ? text.replace(/\s?(%|percent)$/, '') : text };
}

function fill(blank: Blank, form: BlankForm, pen: Pen, phrases: readonly Phrase[], look: { font: string; size: number }): SetLine[] {
  if (blank.check) return pen.says(TICKED) ? setIn(blank.rect, [{ text: TICK }], look.font, 10) : [];
  const ask = askOfBlank(blank.captions, form.documentType);
  if (ask === undefined || pen.says(FORGOTTEN)) return [];
  const room = freeRoom(blank.rect, phrases);
  if (!room || widthOf(room) < narrowest(ask)) return [];
  const pieces = answerTo(ask, pen).map((piece) => withoutPrintedSigns(piece, room, phrases));
  return setIn(room, pieces, look.font, look.size);
}

/** The blanks of a form whose meaning is certain or not: widgets, and on pages without any, room after known captions. */
export function blanksOf(form: BlankForm, pdf: PDFDocument, phrasesOn: (page: number) => readonly Phrase[]): Blank[] {
  const widgets = widgetsOf(pdf);
  const fields = fieldBlanks(widgets, phrasesOn, form.pages);
  const bare = form.pages.filter(({ number }) => !widgets.some(({ page }) => page === number));
  return [...fields, ...bare.flatMap((page) => printedBlanks(page, phrasesOn(page.number), form.documentType))];
}

function valuesIn({ page: number, lines }: Filled, page: FormPage, shown: number, font: string): PrintedValue[] {
  const { ascent, descent } = measureOf(font);
  const boxOf = ({ x, baseline, size, text }: SetLine): Box => [
    x / page.width,
    (baseline - ascent * size) / page.height,
    Math.min(1, (x + widthOfText(measureOf(font), text, size)) / page.width),
    (baseline - descent * size) / page.height,
  ];
  const pieces = [...new Set(lines.map(({ piece }) => piece))];
  return pieces.flatMap((piece) => {
    const own = lines.filter((line) => line.piece === piece);
    if (!piece.key || page.number !== number) return [];
    return [{ key: piece.key, text: own.map(({ text }) => text).join(' '), page: shown, boxes: own.map(boxOf) }];
  });
}

async function draw(pdf: PDFDocument, filled: readonly Filled[], fontName: string): Promise<void> {
  const font = await embedFont(pdf, fontName);
  for (const { page: number, lines } of filled) {
    const page = pdf.getPage(number - 1);
    const { x: left, y: bottom, height } = page.getCropBox();
    for (const { text, x, baseline, size } of lines)
      page.drawText(text, { x: left + x, y: bottom + height - baseline, size, font, color: rgb(0.06, 0.06, 0.1) });
  }
}

/** A form on which less is filled in teaches nothing. */
const VALUES_MIN = 2;

/** The pages alone that have something on them. */
function keepPages(pdf: PDFDocument, kept: readonly FormPage[]): void {
  for (let number = pdf.getPageCount(); number > 0; number--) if (!kept.some((page) => page.number === number)) pdf.removePage(number - 1);
}

/**
 * A blank form filled from a loan in one hand: known blanks get the loan's values with their boxes, the others stay empty.
 * Pages on which nothing is filled in are left out. The same form, loan and dice give the same bytes. None where the file
 * cannot be written (it is encrypted or damaged) or next to nothing is known on it.
 */
export async function fillForm(form: BlankForm, world: World, dice: Dice): Promise<RenderedPaper | undefined> {
  const pdf = await PDFDocument.load(form.pdf, { updateMetadata: false }).catch(() => undefined);
  if (!pdf) return undefined;
  const phrases = new Map(form.pages.map((page) => [page.number, phrasesOf(page)]));
  const phrasesOn = (page: number): readonly Phrase[] => phrases.get(page) ?? [];
  const pen = penOf(world, dice, form.documentType, 'modern');
  const font = fontId(dice.pick(['mono', 'sans', 'typewriter', 'condensed', 'sans', 'hand'] as const), false, false);
  const look = { font, size: dice.between(16, 21) / 2 };
  const filled = blanksOf(form, pdf, phrasesOn)
    .map((blank): Filled => ({ page: blank.page, lines: fill(blank, form, pen, phrasesOn(blank.page), look) }))
    .filter(({ lines }) => lines.length > 0);
  const written = filled.filter(({ lines }) => lines.some(({ text }) => text !== TICK));
  const kept = form.pages.filter(({ number }) => written.some(({ page }) => page === number));
  if (written.length < VALUES_MIN) return undefined;
  withoutFields(pdf);
  await draw(pdf, filled, font);
  keepPages(pdf, kept);
  const values = kept.flatMap((page, index) =>
    filled.flatMap((one) => (one.page === page.number ? valuesIn(one, page, index + 1, font) : [])),
  );
  return { pdf: await pdf.save(), pageCount: kept.length, values };
}
