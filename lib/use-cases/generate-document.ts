import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeJpeg } from '#lib/adapters/image/encode-jpeg.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { readPdfContent } from '#lib/adapters/pdf/content.ts';
import { openPdf } from '#lib/adapters/pdf/open-pdf.ts';
import { renderPdfGrey, renderPdfView } from '#lib/adapters/pdf/render.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import type { FileReader, TextRecogniser } from '#lib/domain/ports.ts';
import type { GeneratedDocument, TrainingPage } from '#lib/domain/training-page.ts';
import { type Alignment, alignLabels } from '#lib/learning/align-labels.ts';
import { thousandths } from '#lib/learning/exports/training-pages.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import { inReadingOrder } from '#lib/pipeline/reading-order.ts';
import { uprightWords } from '#lib/pipeline/upright.ts';
import { type DamagedPage, damage } from '#lib/synthetic/damage/damage.ts';
import { recipeOf } from '#lib/synthetic/damage/recipe.ts';
import type { ComposedPaper } from '#lib/synthetic/families/family.ts';
import { FAMILIES } from '#lib/synthetic/families/table.ts';
import type { BlankForm } from '#lib/synthetic/form-pack/blank-form.ts';
import { fillForm } from '#lib/synthetic/form-pack/fill-form.ts';
import { FORM_FAMILY, type PackedForm } from '#lib/synthetic/form-pack/packed-form.ts';
import { renderPaper } from '#lib/synthetic/paper/render.ts';
import type { RenderedPaper } from '#lib/synthetic/paper/rendered.ts';
import { truthOf } from '#lib/synthetic/paper-truth.ts';
import { picturePdf } from '#lib/synthetic/picture-pdf.ts';
import type { PlannedDocument } from '#lib/synthetic/plan.ts';
import { type Dice, diceOf } from '#lib/synthetic/random.ts';
import type { Lists } from '#lib/synthetic/world/lists.ts';
import type { World } from '#lib/synthetic/world/world.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';

/** The damage has artefacts of its own. */
const QUALITY = 85;
const POINTS_PER_INCH = 72;
const PAGES_MAX = 200;

export interface DocumentMaker {
  make(planned: PlannedDocument): Promise<GeneratedDocument>;
  close(): Promise<void>;
}

/** Where a point of page `page` of the file lay on the paper; shares of the page. */
type Unmap = (page: number, point: readonly [number, number]) => readonly [number, number];

/** Our own file in this process: the same reading as in the sandbox, without the time that a process takes to start. */
async function openOwn(file: string): Promise<FileReader> {
  const { document, close } = await openPdf({ path: file, pagesMax: PAGES_MAX });
  return {
    pageCount: document.numPages,
    readContent: async (page) => {
      const content = await readPdfContent(document, page);
      return { ...content, words: inReadingOrder(content.words) };
    },
    renderGrey: (page, dpi) => renderPdfGrey(document, page, dpi),
    renderView: (page, width) => renderPdfView(document, page, width),
    close,
  };
}

async function withFile<T>(pdf: Uint8Array, use: (reader: FileReader) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deedlens-generate-'));
  const file = path.join(folder, 'document.pdf');
  try {
    await writeFile(file, pdf);
    const reader = await openOwn(file);
    return await use(reader).finally(() => reader.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The paper as it comes out of a scanner, and the way back from there. */
async function scanned(paper: RenderedPaper, dice: Dice): Promise<{ pdf: Uint8Array; unmap: Unmap }> {
  const maps: DamagedPage['unmapPoint'][] = [];
  const pictures = await withFile(paper.pdf, async (reader) => {
    const made: Parameters<typeof picturePdf>[0][number][] = [];
    const recipe = recipeOf(dice);
    for (let page = 1; page <= paper.pageCount; page++) {
      const { image, unmapPoint } = damage(await reader.renderGrey(page, recipe.dpi), recipe, dice);
      maps.push(unmapPoint);
      const points = POINTS_PER_INCH / image.dpi;
      made.push({ jpeg: await encodeJpeg(image, QUALITY), width: image.width * points, height: image.height * points });
    }
    return made;
  });
  return { pdf: await picturePdf(pictures), unmap: (page, point) => maps[page - 1]?.(point) ?? point };
}

/** By the middles of its sides: a tilted page makes boxes taller, and their corners would take in the lines above and below. */
function unmappedBox([left, top, right, bottom]: Box, unmap: (point: readonly [number, number]) => readonly [number, number]): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const middles = (
    [
      [left, y],
      [right, y],
      [x, top],
      [x, bottom],
    ] as const
  ).map(unmap);
  const [across, down] = [middles.map((point) => point[0]), middles.map((point) => point[1])];
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}

async function pagesOf(pdf: Uint8Array, recogniser: TextRecogniser): Promise<ReadPage[]> {
  return withFile(pdf, async (reader) => {
    const pages: ReadPage[] = [];
    for (let page = 1; page <= reader.pageCount; page++) pages.push(await readPage({ page, reader, recogniser }));
    return pages;
  });
}

interface MakerOptions {
  lists?: Lists;
  /** The folder of the blank forms that a plan may name. */
  formPack?: string;
  /** Only the files and what is right about them: nothing is read, and no page becomes an example. */
  filesOnly?: boolean;
}

/** Makes documents of a plan. The recogniser is opened with the first scan that is read. */
export function openDocumentMaker({ lists, formPack, filesOnly = false }: MakerOptions = {}): DocumentMaker {
  const recogniser = lazyTextRecogniser();
  const openForm = formsOf(formPack);
  const paperOf: PaperOf = async (planned, dice) => {
    const world = worldOf(planned.worldSeed, lists);
    for (const form of planned.forms ?? []) {
      const paper = await fillForm(await openForm(form), world, diceOf(planned.diceSeed));
      if (paper) return { documentType: form.documentType, family: `${FORM_FAMILY}${form.path}`, paper };
    }
    return printed(planned, world, dice);
  };
  const make = (planned: PlannedDocument): Promise<GeneratedDocument> => generateDocument(planned, paperOf, filesOnly ? null : recogniser);
  return { make, close: () => recogniser.close() };
}

interface MadePaper {
  documentType: DocumentType;
  family: string;
  paper: RenderedPaper;
  stated?: ComposedPaper['stated'];
}
type PaperOf = (planned: PlannedDocument, dice: Dice) => Promise<MadePaper>;

/** A paper of a layout family. */
async function printed({ id, family: name, diceSeed }: PlannedDocument, world: World, dice: Dice): Promise<MadePaper> {
  const family = FAMILIES.find((one) => one.name === name);
  if (!family) throw new RangeError(`There is no layout family ${name}.`);
  const { plan, stated } = family.compose(world, dice);
  return {
    documentType: family.documentType,
    family: name,
    paper: await renderPaper(plan, { title: id, seed: diceSeed }),
    ...(stated && { stated }),
  };
}

/** The forms of a pack as our reader sees them, each read once. */
function formsOf(folder: string | undefined): (form: PackedForm) => Promise<BlankForm> {
  const known = new Map<string, Promise<BlankForm>>();
  const open = async ({ path: name, documentType }: PackedForm): Promise<BlankForm> => {
    if (folder === undefined) throw new RangeError(`No form pack was named that holds ${name}.`);
    const pdf = new Uint8Array(await readFile(path.join(folder, name)));
    const pages = await withFile(pdf, async (reader) => {
      const read: BlankForm['pages'][number][] = [];
      for (let page = 1; page <= reader.pageCount; page++) read.push(await reader.readContent(page));
      return read;
    });
    return { documentType, pdf, pages };
  };
  return (form) => {
    const opened = known.get(form.path) ?? open(form);
    known.set(form.path, opened);
    return opened;
  };
}

/**
 * Prints a document, scans it where the plan says so, has it read by our own reader, and labels its words by where its
 * values stand. The same plan gives the same document.
 */
async function generateDocument(planned: PlannedDocument, paperOf: PaperOf, recogniser: TextRecogniser | null): Promise<GeneratedDocument> {
  const { id, split, scan, diceSeed } = planned;
  const dice = diceOf(diceSeed);
  const { documentType, family, paper, stated } = await paperOf(planned, dice);
  const { pdf, unmap } = scan ? await scanned(paper, dice) : { pdf: paper.pdf, unmap: undefined };
  const source = scan ? 'ocr' : 'text-layer';
  const document: GeneratedDocument = {
    ...{ id, documentType, family, split, source, pdf, truth: truthOf(documentType, paper.values, stated) },
    ...{ pages: [], mentions: [], lost: [], torn: 0 },
  };
  const read = recogniser ? await pagesOf(pdf, recogniser) : [];
  for (const { number, words } of read) {
    const onPaper = unmap ? words.map((word) => ({ ...word, box: unmappedBox(word.box, (point) => unmap(number, point)) })) : words;
    const values = paper.values.filter(({ page }) => page === number);
    addPage(document, number, words, alignLabels(onPaper, values, { exact: !scan }));
  }
  return document;
}

function addPage(document: GeneratedDocument, page: number, words: readonly Word[], alignment: Alignment): void {
  const { tags, mentions, unseen, disagreeing, torn } = alignment;
  document.pages.push(pageOf(document, page, words, tags));
  document.mentions.push(...mentions.map((mention) => ({ ...mention, words: mention.words.length })));
  document.lost.push(...unseen.map(({ key, text }) => ({ key, text, read: '', page })));
  document.lost.push(...disagreeing.map(({ value: { key, text }, read }) => ({ key, text, read, page })));
  document.torn += torn;
}

function pageOf(document: GeneratedDocument, page: number, words: readonly Word[], nerTags: number[]): TrainingPage {
  const { id, documentType, family, source, split } = document;
  return {
    ...{ id: `${id}/${page}`, docId: id, page, documentType, family, source, split, nerTags },
    tokens: words.map(({ text }) => text),
    bboxes: uprightWords(words).map(({ box }) => thousandths(box)),
    confidences: words.map(({ confidence }) => confidence),
  };
}
