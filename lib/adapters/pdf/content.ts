import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '#lib/domain/geometry.ts';
import { issueOf } from '#lib/domain/issue.ts';
import type { Word } from '#lib/domain/page.ts';
import { type PageContent, UnreadablePage } from '#lib/domain/ports.ts';
import { formFieldsOf, withFormFields } from './form-fields.ts';
import type { FontInfo } from './graphics-state.ts';
import { groupWords, type PlacedWord, withoutOverprint } from './group-words.ts';
import type { PageMarks } from './marks.ts';
import { contains, type Matrix, type Rect } from './matrix.ts';
import { lettersOf, textItemsOf, wordsOfItems } from './plain-text.ts';
import { imageShareOf, partByVisibility } from './visibility.ts';
import { walkOperators } from './walk.ts';

const WORDS_MAX = 50_000;
const OPERATORS_MAX = 2_000_000;
/** How far the letters of the two readings may differ before the exact walk is distrusted. */
const DISAGREEMENT_MAX = 0.1;

async function marksOf(pdf: PDFDocumentProxy, page: PDFPageProxy, viewport: Matrix, shown: Rect): Promise<PageMarks> {
  const [operators, layers] = await Promise.all([page.getOperatorList(), pdf.getOptionalContentConfig()]);
  if (operators.fnArray.length > OPERATORS_MAX) throw new UnreadablePage(issueOf('page_failed', { page: page.pageNumber }));
  const fontOf = (name: string): FontInfo | null => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontInfo) : null);
  const isContentVisible = (properties: unknown): boolean => layers.isVisible(properties as Parameters<typeof layers.isVisible>[0]);
  return walkOperators({ functions: operators.fnArray, operands: operators.argsArray, viewport, page: shown, fontOf, isContentVisible });
}

const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));

function toWord({ text, box }: PlacedWord, width: number, height: number): Word {
  const relative: Box = [share(box[0], width), share(box[1], height), share(box[2], width), share(box[3], height)];
  return { text, box: relative, confidence: 1, source: 'text-layer', line: 0 };
}

const isOn = (page: Rect, { box }: PlacedWord): boolean => contains(page, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);

/** Whether the walk lost or invented more than a tenth of the letters; form fields are in the walk only. */
function disagrees(marks: PageMarks, letters: number): boolean {
  const walked = marks.glyphs
    .filter((glyph) => glyph.annotationId === undefined)
    .reduce((sum, glyph) => sum + glyph.text.replace(/\s/g, '').length, 0);
  return Math.abs(walked - letters) > Math.max(walked, letters) * DISAGREEMENT_MAX && Math.abs(walked - letters) > 10;
}

/** The visible words of a page in order of painting (`line` 0), with boxes as shares of the page as shown. */
export async function readPdfContent(pdf: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const viewport = transform as unknown as Matrix;
    const shown: Rect = [0, 0, width, height];
    const [marks, fields, items] = await Promise.all([
      marksOf(pdf, page, viewport, shown),
      formFieldsOf(page, viewport),
      textItemsOf(page),
    ]);
    const { visible, hidden } = partByVisibility(marks, shown);
    const combs = new Set(fields.filter((field) => field.comb).map((field) => field.id));
    const exact = !disagrees(marks, lettersOf(items));
    const plain = exact ? [] : wordsOfItems(items, viewport);
    const drawn = exact ? withoutOverprint(groupWords(visible, combs)) : plain;
    const words = withFormFields(drawn, fields).filter((word) => isOn(shown, word));
    if (words.length > WORDS_MAX) throw new UnreadablePage(issueOf('page_failed', { page: number, detail: 'It has too many words.' }));
    return {
      number,
      width,
      height,
      words: words.map((word) => toWord(word, width, height)),
      imageShare: imageShareOf(marks, shown),
      hiddenWords: exact ? groupWords(hidden).length : plain.filter((word) => !isOn(shown, word)).length,
      issues: [],
    };
  } finally {
    page.cleanup();
  }
}
