import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { askOf } from './asks.ts';
import { type Blank, type FormPage, heightOf, type Rect, shared } from './blank-form.ts';
import { isWritingLine, type Phrase } from './phrases.ts';

/** Points. */
const MARGIN = 30;
const ROOM_MIN = 40;
const GAP = 6;
/** How far up and down captions that begin at one edge share a column of values. */
const COLUMN_REACH = 450;
const SAME_EDGE = 2.5;
const LINES_MAX = 4;

/** Where the values of a column of captions begin: right of the widest of them. */
function valuesBegin(caption: Phrase, phrases: readonly Phrase[]): number {
  const siblings = phrases.filter(
    ({ rect }) =>
      Math.abs(rect[0] - caption.rect[0]) < SAME_EDGE &&
      Math.abs(rect[1] - caption.rect[1]) < COLUMN_REACH &&
      heightOf(rect) < heightOf(caption.rect) * 1.15 &&
      rect[2] - rect[0] < 150,
  );
  return Math.max(caption.rect[2], ...siblings.map(({ rect }) => rect[2])) + GAP;
}

/** The white right of a caption, as far down as nothing else is printed there and no other caption stands left of it. */
function roomRight(caption: Phrase, phrases: readonly Phrase[], page: FormPage): Rect | undefined {
  const [left, top, , bottom] = caption.rect;
  const height = bottom - top;
  const level = phrases.filter(
    ({ rect }) => rect !== caption.rect && shared(rect[1], rect[3], top, bottom) > height * 0.3 && rect[0] > left + 1,
  );
  const nextRight = Math.min(page.width - MARGIN, ...level.map(({ rect }) => rect[0]).filter((edge) => edge > caption.rect[2] + 1));
  const begin = valuesBegin(caption, phrases);
  const from = nextRight - begin >= ROOM_MIN ? begin : caption.rect[2] + GAP;
  const right = nextRight - GAP;
  if (right - from < ROOM_MIN) return undefined;
  const below = phrases
    .filter(({ rect }) => rect[1] > top + height * 0.5 && shared(rect[0], rect[2], left, right) > 0)
    .map(({ rect }) => rect[1]);
  const down = Math.min(page.height - MARGIN, top + height * 1.25 * LINES_MAX, ...below) - 1;
  return [from, top - 1, right, Math.max(down, bottom + 1)];
}

/** A line to write on that follows a caption: the writing stands on it. */
function lineAfter(caption: Phrase, phrases: readonly Phrase[]): Rect | undefined {
  const line = phrases.find(
    (phrase) =>
      isWritingLine(phrase) &&
      phrase.rect[0] - caption.rect[2] > -2 &&
      phrase.rect[0] - caption.rect[2] < 12 &&
      shared(phrase.rect[1], phrase.rect[3], caption.rect[1], caption.rect[3]) > heightOf(caption.rect) * 0.4,
  );
  return line && [line.rect[0] + 2, line.rect[1] - 2, line.rect[2], line.rect[3]];
}

/** Heads of columns side by side ask for nothing at their right. */
const isHead = (caption: Phrase, phrases: readonly Phrase[]): boolean =>
  phrases.filter(
    ({ text, rect }) => !text.startsWith('☐') && shared(rect[1], rect[3], caption.rect[1], caption.rect[3]) > heightOf(rect) * 0.6,
  ).length > 3;

/** Blanks of a page that has no fields: room after a caption whose meaning is certain. */
export function printedBlanks(page: FormPage, phrases: readonly Phrase[], documentType: DocumentType): Blank[] {
  return phrases.flatMap((caption): Blank[] => {
    const ask = askOf(caption.text, documentType);
    if (ask === undefined || ask === 'nothing' || isHead(caption, phrases)) return [];
    const rect = lineAfter(caption, phrases) ?? roomRight(caption, phrases, page);
    return rect ? [{ page: page.number, rect, captions: [caption.text], check: false }] : [];
  });
}
