import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { area, boundsOf, IDENTITY, intersect, type Matrix, multiply, type Rect } from './matrix.ts';

/** Where the one picture that a scanned page consists of lies: `matrix` maps the unit square (y up) to points as shown. */
export interface ScanPlacement {
  name: string;
  matrix: Matrix;
}

/** The picture of a scan fills the page but for a sliver. */
const COVERS_MIN = 0.97;
const INVISIBLE = 3;

interface Search {
  page: Rect;
  matrix: Matrix;
  renderingMode: number;
  stack: { matrix: Matrix; renderingMode: number }[];
  clipPending: boolean;
  found: ScanPlacement | null;
}

/** What an operator means for the search: `no` = the page shows more than one picture, or not as it is. */
type Verdict = 'on' | 'no';
type Step = (search: Search, operands: readonly unknown[]) => Verdict;

const asMatrix = (values: unknown): Matrix => [...(values as Iterable<unknown>)].slice(0, 6).map(Number) as unknown as Matrix;
const pass: Step = () => 'on';
const covers = (box: Rect, page: Rect): boolean => area(intersect(box, page)) >= area(page) * COVERS_MIN;

const save: Step = (search) => {
  search.stack.push({ matrix: search.matrix, renderingMode: search.renderingMode });
  return 'on';
};
const restore: Step = (search) => {
  const saved = search.stack.pop();
  if (saved) Object.assign(search, saved);
  return 'on';
};
const transform: Step = (search, operands) => {
  search.matrix = multiply(search.matrix, asMatrix(operands));
  return 'on';
};

/** What is painted before the picture lies under it; after it, it would lie over it. */
const paint: Step = (search) => (search.found ? 'no' : 'on');

const usePath: Step = (search, [operator, , extent]) => {
  const clips = search.clipPending;
  search.clipPending = false;
  if (!clips) return Number(operator) === OPS.endPath ? 'on' : paint(search, []);
  const bounds = extent as ArrayLike<number> | null | undefined;
  if (!bounds) return 'no';
  return covers(boundsOf(search.matrix, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0), search.page) ? 'on' : 'no';
};

const showText: Step = (search) => (search.renderingMode === INVISIBLE ? 'on' : 'no');

const setGraphicsState: Step = (_, [entries]) => {
  const changes = (entries ?? []) as readonly (readonly [string, unknown])[];
  const plain = changes.every(([key, value]) => {
    if (key === 'ca') return Number(value) === 1;
    if (key === 'BM') return value === 'source-over' || value === 'Normal';
    return key !== 'SMask' || !value;
  });
  return plain ? 'on' : 'no';
};

const paintImage: Step = (search, [name]) => {
  if (search.found || typeof name !== 'string') return 'no';
  search.found = { name, matrix: search.matrix };
  return covers(boundsOf(search.matrix, 0, 0, 1, 1), search.page) ? 'on' : 'no';
};

const clip: Step = (search) => {
  search.clipPending = true;
  return 'on';
};

const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [
    OPS.paintFormXObjectBegin,
    (search, [matrix]) => {
      save(search, []);
      return matrix ? transform(search, matrix as readonly unknown[]) : 'on';
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.setGState, setGraphicsState],
  [
    OPS.setTextRenderingMode,
    (search, [mode]) => {
      search.renderingMode = Number(mode);
      return 'on';
    },
  ],
  [OPS.clip, clip],
  [OPS.eoClip, clip],
  [OPS.constructPath, usePath],
  [OPS.showText, showText],
  [OPS.showSpacedText, showText],
  [OPS.paintImageXObject, paintImage],
  ...[OPS.dependency, OPS.beginText, OPS.endText, OPS.setFont, OPS.setTextMatrix, OPS.moveText, OPS.setLeadingMoveText, OPS.nextLine].map(
    (name) => [name, pass] as const,
  ),
  ...[OPS.setCharSpacing, OPS.setWordSpacing, OPS.setHScale, OPS.setLeading, OPS.setTextRise, OPS.setLineWidth, OPS.setLineCap].map(
    (name) => [name, pass] as const,
  ),
  ...[OPS.setLineJoin, OPS.setMiterLimit, OPS.setDash, OPS.setRenderingIntent, OPS.setFlatness, OPS.setFillRGBColor].map(
    (name) => [name, pass] as const,
  ),
  ...[OPS.setStrokeRGBColor, OPS.beginMarkedContent, OPS.endMarkedContent].map((name) => [name, pass] as const),
]);

/**
 * Finds the picture of a scanned page: one opaque picture over the whole page with nothing visible on it. Null for any
 * other page, also for one with an operator that is not known here; such a page is drawn.
 */
export async function scanPlacementOf(page: PDFPageProxy): Promise<ScanPlacement | null> {
  const { width, height, transform: viewport } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const search: Search = {
    page: [0, 0, width, height],
    matrix: multiply(viewport as unknown as Matrix, IDENTITY),
    renderingMode: 0,
    stack: [],
    clipPending: false,
    found: null,
  };
  for (let index = 0; index < fnArray.length; index++) {
    const step = STEPS.get(fnArray[index] ?? -1);
    if (!step || step(search, (argsArray[index] ?? []) as readonly unknown[]) === 'no') return null;
  }
  return search.found;
}
