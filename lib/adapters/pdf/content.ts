import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { Box } from '#lib/domain/geometry.ts';
import type { HidingPlace } from '#lib/domain/hidden-text.ts';
import { issueOf } from '#lib/domain/issue.ts';
import type { Word } from '#lib/domain/page.ts';
import { type PageContent, UnreadablePage } from '#lib/domain/ports.ts';
import { withTypedBoxes } from './box-signs.ts';
import { checkBoxesOf } from './check-boxes.ts';
import { formFieldsOf, withFormFields } from './form-fields.ts';
import { withoutGarbledFonts } from './garbled-fonts.ts';
import type { FontInfo } from './graphics-state.ts';
import { groupWords, type PlacedWord, withoutOverprint } from './group-words.ts';
import type { PageMarks } from './marks.ts';
import { contains, type Matrix, type Rect } from './matrix.ts';
import { type TextItem, textItemsOf, wordsOfItems } from './plain-text.ts';
import { withSpacedLetters } from './spaced-letters.ts';
import { imageShareOf, partByVisibility } from './visibility.ts';
import { walkOperators } from './walk.ts';

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

const WORDS_MAX = 50_000;
const OPERATORS_MAX = 2_000_000;
const UNPLACED_SHARE_MAX = 0.1;
const UNPLACED_MIN = 10;

/** Waits for the fonts that the operators name: they come in messages of their own, perhaps after the operators. */
async function fontsArrived(page: PDFPageProxy, { fnArray, argsArray }: PDFOperatorList): Promise<void> {
  const names = new Set<string>();
  fnArray.forEach((name, index) => {
    const operands: unknown = argsArray[index];
    if (name === OPS.dependency && Array.isArray(operands))
      for (const id of operands) if (String(id).startsWith('g_')) names.add(String(id));
  });
  await Promise.all([...names].map((name) => new Promise((resolve) => page.commonObjs.get(name, resolve))));
}

type Layers = ReturnType<PDFDocumentProxy['getOptionalContentConfig']>;
const layersKnown = new WeakMap<PDFDocumentProxy, Layers>();

/** Which layers of the document are shown: asked once a document. */
function layersOf(pdf: PDFDocumentProxy): Layers {
  const known = layersKnown.get(pdf) ?? pdf.getOptionalContentConfig();
  layersKnown.set(pdf, known);
  return known;
}

async function marksOf(pdf: PDFDocumentProxy, page: PDFPageProxy, viewport: Matrix, shown: Rect): Promise<PageMarks> {
  const [operators, layers] = await Promise.all([page.getOperatorList(), layersOf(pdf)]);
  if (operators.fnArray.length > OPERATORS_MAX) throw new UnreadablePage(issueOf('page_failed', { page: page.pageNumber }));
  await fontsArrived(page, operators);
  const fonts = new Map<string, FontInfo | null>();
  const fontOf = (name: string): FontInfo | null => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const loaded: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    // A font that failed to load is there, as nothing or as its error.
    const font = typeof loaded === 'object' && loaded !== null && !('error' in loaded) ? (loaded as FontInfo) : null;
    fonts.set(name, font);
    return font;
  };
  const isContentVisible = (properties: unknown): boolean => layers.isVisible(properties as Parameters<typeof layers.isVisible>[0]);
  return walkOperators({ functions: operators.fnArray, operands: operators.argsArray, viewport, page: shown, fontOf, isContentVisible });
}

const share = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));

function toWord({ text, box }: PlacedWord, width: number, height: number): Word {
  const relative: Box = [share(box[0], width), share(box[1], height), share(box[2], width), share(box[3], height)];
  return { text, box: relative, confidence: 1, source: 'text-layer', line: 0 };
}

const centreIn = (place: Rect, { box }: PlacedWord): boolean => contains(place, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);

/** Whether more than a tenth of the letters could not be placed. Where all could, the walk misses none (pdf.js's own 971 files). */
const missesLetters = ({ unplaced, glyphs }: PageMarks): boolean => unplaced > Math.max(UNPLACED_MIN, glyphs.length * UNPLACED_SHARE_MAX);

interface Drawn {
  words: PlacedWord[];
  hidden: ReadonlyMap<HidingPlace, readonly PlacedWord[]>;
  boxes: PlacedWord[];
  /** Words left out because their letters stand for others. */
  garbled: number;
}

/** The words of the walk; or, where it missed some, those of pdf.js less what the walk knows to be hidden. */
function drawnWords(marks: PageMarks, shown: Rect, combs: ReadonlySet<string>, items: readonly TextItem[] | null, viewport: Matrix): Drawn {
  const parted = partByVisibility(marks, shown);
  const hidden = new Map([...parted.hidden].map(([place, glyphs]) => [place, groupWords(glyphs)]));
  const { words: boxes, used } = checkBoxesOf(marks, parted.visible);
  if (!items) {
    const glyphs = used.size > 0 ? parted.visible.filter((glyph) => !used.has(glyph)) : parted.visible;
    const { words, garbled } = withoutGarbledFonts(groupWords(glyphs, combs));
    return { words: withTypedBoxes(withSpacedLetters(withoutOverprint(words))), hidden, boxes, garbled };
  }
  const unseen = [...hidden.values()].flat();
  const plain = wordsOfItems(items, viewport).filter((word) => !unseen.some(({ box }) => centreIn(box, word)));
  const filled = groupWords(
    parted.visible.filter((glyph) => glyph.run.annotationId !== undefined),
    combs,
  );
  return { words: [...plain, ...filled], hidden, boxes, garbled: 0 };
}

/** The visible words of a page in order of painting (`line` 0), with boxes as shares of the page as shown. */
export async function readPdfContent(pdf: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await pdf.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const viewport = transform as unknown as Matrix;
    const shown: Rect = [0, 0, width, height];
    const [marks, fields] = await Promise.all([marksOf(pdf, page, viewport, shown), formFieldsOf(page, viewport)]);
    const items = missesLetters(marks) ? await textItemsOf(page) : null;
    const combs = new Set(fields.filter((field) => field.comb).map((field) => field.id));
    const drawn = drawnWords(marks, shown, combs, items, viewport);
    const boxes = drawn.boxes.filter((box) => !fields.some((field) => centreIn(field.box, box)));
    const words = [...withFormFields(drawn.words, fields), ...boxes].filter((word) => centreIn(shown, word));
    if (words.length > WORDS_MAX) throw new UnreadablePage(issueOf('page_failed', { page: number, detail: 'It has too many words.' }));
    return {
      number,
      width,
      height,
      words: words.map((word) => toWord(word, width, height)),
      imageShare: imageShareOf(marks, shown),
      hiddenWords: [...drawn.hidden.values()].reduce((sum, hidden) => sum + hidden.length, 0),
      hidden: Object.fromEntries([...drawn.hidden].map(([place, hidden]) => [place, hidden.length])),
      garbledWords: drawn.garbled,
      issues: [],
    };
  } finally {
    page.cleanup();
  }
}
