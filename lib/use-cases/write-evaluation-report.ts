import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findFilesWithTruth } from '#lib/adapters/labelled/folder.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { readingLimits } from '#lib/adapters/settings/limits.ts';
import { sniffFileKind } from '#lib/domain/document.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import type { FileReader, TextRecogniser } from '#lib/domain/ports.ts';
import type { PicturedDocument, PicturedPage, ReportedSource } from '#lib/learning/report-page/data.ts';
import { reportPage } from '#lib/learning/report-page/page.ts';
import { mistakeRows, pagesToDraw } from '#lib/learning/report-page/pictured.ts';
import type { ScoredDocument } from '#lib/learning/score.ts';
import { worstDocuments } from '#lib/learning/worst-documents.ts';
import { log } from '#lib/log.ts';
import { extract, type ModelReading, type ReadFile } from '#lib/pipeline/extract.ts';
import { RULES_VERSION } from '#lib/pipeline/rules/table.ts';

const WORST_MAX = 12;
const VIEW_WIDTH = 1000;

interface ToReport {
  /** The folder that was evaluated. */
  folder: string;
  /** Where `index.html` and the pictures go. */
  out: string;
  /** The one that the report is about first. */
  sources: readonly ReportedSource[];
  unreadable: readonly { file: string; message: string }[];
  /** `<name>@<version>`; null for rules alone. */
  model: string | null;
  /** Reads a worst document once more, for what is drawn over its pages. */
  readOne: (input: { path: string; recogniser: TextRecogniser }) => Promise<{ file: ReadFile; model?: ModelReading | undefined }>;
}

/** Writes an evaluation as one page of HTML, with the pages of the worst documents as pictures beside it. Answers the page's path. */
export async function writeEvaluationReport({ folder, out, sources, unreadable, model, readOne }: ToReport): Promise<string> {
  await mkdir(out, { recursive: true });
  const paths = new Map((await findFilesWithTruth(folder)).map((file) => [file.name, file.path]));
  const recogniser = lazyTextRecogniser();
  const worst: PicturedDocument[] = [];
  try {
    for (const [index, document] of worstDocuments(sources[0]?.scored ?? [], WORST_MAX).entries()) {
      const at = paths.get(document.example.name.replace(/#\d+-\d+$/, ''));
      // A file that could not be read has nothing to draw; it is named above.
      if (at === undefined || unreadable.some(({ file }) => file === at)) continue;
      const read = await readOne({ path: at, recogniser });
      worst.push(await pictured({ document, read, at, out, prefix: `paper-${index + 1}` }));
    }
  } finally {
    await recogniser.close();
  }
  const page = path.join(out, 'index.html');
  const data = { folder: path.basename(path.resolve(folder)), model, rules: RULES_VERSION, sources, worst, unreadable };
  await writeFile(page, reportPage(data));
  return page;
}

interface ToPicture {
  document: ScoredDocument;
  read: { file: ReadFile; model?: ModelReading | undefined };
  at: string;
  out: string;
  /** Of the pictures' names. */
  prefix: string;
}

async function pictured({ document, read, at, out, prefix }: ToPicture): Promise<PicturedDocument> {
  const { example } = document;
  const { file, model } = read;
  const answersOf = (answerer: Answerer) => (model ? extract(file, { model, answerer }).fields : extract(file).fields);
  const answers = { rules: answersOf('rules'), model: model ? answersOf('model') : [] };
  const [first, last] = /#(\d+)-(\d+)$/.exec(example.name)?.slice(1).map(Number) ?? [1, file.pages.length];
  const pages = file.pages.filter(({ number }) => number >= (first ?? 1) && number <= (last ?? 1));
  const drawn = pagesToDraw(document, pages, answers);
  const pictures = await viewsOf(
    at,
    drawn.map(({ number }) => number),
  );
  const withPicture = drawn.map(async (page): Promise<PicturedPage> => {
    const picture = pictures.get(page.number);
    const name = `${prefix}-page-${page.number}.webp`;
    if (picture) await writeFile(path.join(out, name), picture);
    return { ...page, picture: picture ? name : null };
  });
  const label = (type: string | null): string => (type === null ? 'nothing' : (DOCUMENT_TYPE_TABLE[type as 'other']?.label ?? type));
  return {
    name: example.name,
    family: example.family,
    is: label(example.reference.documentType),
    taken: label(example.predicted.documentType),
    rows: mistakeRows(document, answers),
    pages: await Promise.all(withPicture),
  };
}

/** The pages of a file as pictures; those that cannot be drawn are left out. */
async function viewsOf(at: string, numbers: readonly number[]): Promise<Map<number, Uint8Array>> {
  const views = new Map<number, Uint8Array>();
  const reader = await readerOf(at);
  if (!reader) return views;
  try {
    for (const number of numbers) {
      const view = await reader.renderView(number, VIEW_WIDTH).catch((error: unknown) => {
        log.warn({ err: error, file: at, page: number }, 'a page of the report cannot be drawn');
        return undefined;
      });
      if (view) views.set(number, view);
    }
  } finally {
    await reader.close();
  }
  return views;
}

async function readerOf(at: string): Promise<FileReader | undefined> {
  const head = new Uint8Array(4096);
  const handle = await open(at);
  const { bytesRead } = await handle.read(head, 0, head.length, 0).finally(() => handle.close());
  const kind = sniffFileKind(head.subarray(0, bytesRead));
  // Plain text has no pages to draw.
  return kind ? openFile({ path: at, kind, limits: readingLimits() }) : undefined;
}
