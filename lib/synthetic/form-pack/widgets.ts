import { PDFCheckBox, type PDFDocument, PDFHexString, PDFName, PDFRadioGroup, type PDFRef, PDFString, PDFTextField } from 'pdf-lib';
import { type Blank, type FormPage, heightOf, type Rect, shared, widthOf } from './blank-form.ts';
import { isWritingLine, type Phrase } from './phrases.ts';

/** How far off a caption may stand, points: to the left; above or below. */
const LEFT_MAX = 45;
const OVER_MAX = 7;

interface Widget {
  page: number;
  rect: Rect;
  noted: readonly string[];
  check: boolean;
}

const decoded = (value: unknown): string => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '');

/** "topmostSubform[0].Page1[0].NameOfBorrower[0]" is "Name Of Borrower". */
const spoken = (name: string): string =>
  (name.split('.').at(-1) ?? '')
    .replace(/\[\d+\]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();

/** The fields of a form by their places on pages that lie upright; none where a file has no fields. */
export function widgetsOf(pdf: PDFDocument): Widget[] {
  const pages = pdf.getPages();
  const pageAt = new Map<PDFRef, number>(pages.map((page, index) => [page.ref, index + 1]));
  const holder = (ref: PDFRef | undefined): number =>
    pages.findIndex(({ node }) => ref !== undefined && (node.Annots()?.asArray() ?? []).includes(ref)) + 1;
  return pdf
    .getForm()
    .getFields()
    .flatMap((field) => {
      const check = field instanceof PDFCheckBox || field instanceof PDFRadioGroup;
      if (!check && !(field instanceof PDFTextField)) return [];
      const noted = [decoded(field.acroField.dict.lookup(PDFName.of('TU'))), spoken(field.getName())].filter((text) => text !== '');
      return field.acroField.getWidgets().flatMap((widget): Widget[] => {
        const ref = pdf.context.getObjectRef(widget.dict);
        const number = pageAt.get(widget.P() as PDFRef) ?? holder(ref);
        const page = pages[number - 1];
        if (page?.getRotation().angle !== 0) return [];
        const { x, y, width, height } = widget.getRectangle();
        const crop = page.getCropBox();
        const top = crop.y + crop.height - y - height;
        return [{ page: number, rect: [x - crop.x, top, x - crop.x + width, top + height], noted, check }];
      });
    });
}

const overlaps = (a: Rect, b: Rect): boolean => shared(a[0], a[2], b[0], b[2]) > 1 && shared(a[1], a[3], b[1], b[3]) > heightOf(b) * 0.4;

function nearest(phrases: readonly Phrase[], distance: (rect: Rect) => number | undefined): Phrase | undefined {
  const near = phrases.flatMap((phrase) => {
    const far = distance(phrase.rect);
    return far === undefined || isWritingLine(phrase) ? [] : [{ phrase, far }];
  });
  return near.sort((a, b) => a.far - b.far)[0]?.phrase;
}

/** The captions that are printed in a field, else left of it, else over it, else under it. */
function printedAt({ page, rect }: Widget, phrases: readonly Phrase[], others: readonly Widget[]): string[] {
  const isText = ({ text }: Phrase): boolean => /\p{L}/u.test(text);
  const near = phrases.filter(isText);
  const inside = near.filter((phrase) => overlaps(rect, phrase.rect));
  if (inside.length > 0) return inside.slice(0, 1).map(({ text }) => text);
  const between = (from: number): boolean =>
    others.some(
      (other) =>
        other.page === page &&
        shared(other.rect[1], other.rect[3], rect[1], rect[3]) > 3 &&
        shared(other.rect[0], other.rect[2], from, rect[0] - 2) > 3,
    );
  const left = nearest(near, (other) => {
    const far = rect[0] - other[2];
    const level = shared(other[1], other[3], rect[1], rect[3]) > heightOf(other) * 0.5;
    return level && far > -4 && far < LEFT_MAX && !between(other[2]) ? far : undefined;
  });
  if (left) return [left.text];
  const beside = (other: Rect): boolean => shared(other[0], other[2], rect[0], rect[2]) > Math.min(widthOf(other), widthOf(rect)) * 0.3;
  const over = nearest(near, (other) => {
    const far = rect[1] - other[3];
    return beside(other) && far > -4 && far < OVER_MAX ? far : undefined;
  });
  if (over) return [over.text];
  const under = nearest(near, (other) => {
    const far = other[1] - rect[3];
    return beside(other) && far > -4 && far < OVER_MAX ? far : undefined;
  });
  return under ? [under.text] : [];
}

/** The fields of a form as blanks, with what is printed at them before what is noted in the file. */
export function fieldBlanks(
  widgets: readonly Widget[],
  phrasesOn: (page: number) => readonly Phrase[],
  pages: readonly FormPage[],
): Blank[] {
  return widgets
    .filter(({ page }) => pages.some(({ number }) => number === page))
    .map((widget) => ({
      page: widget.page,
      rect: widget.rect,
      check: widget.check,
      captions: [...printedAt(widget, phrasesOn(widget.page), widgets), ...widget.noted],
    }));
}
