import { database } from '#lib/adapters/db/client.ts';
import { toRowTextSource } from '#lib/adapters/db/document-row.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { readingLimits } from '#lib/adapters/settings/limits.ts';
import { pathOf, putObject, viewKey } from '#lib/adapters/storage/files.ts';
import { fileKindSchema } from '#lib/domain/document.ts';
import { isPartial, issueOf } from '#lib/domain/issue.ts';
import { type ReadPage, toColumns, type Word } from '#lib/domain/page.ts';
import { type FileReader, type OpenFile, type TextRecogniser, UnreadablePage } from '#lib/domain/ports.ts';
import { PAGE_ATTEMPTS_MAX } from '#lib/domain/task.ts';
import { log } from '#lib/log.ts';
import { readPage } from '#lib/pipeline/read-page.ts';

const VIEW_WIDTH_MAX = 1600;

interface Tools {
  open: OpenFile;
  recogniser: TextRecogniser;
}

/** Opening one takes a second and 100 MB: one a process, opened with the first page that needs it and kept. */
const recogniserOfThisProcess = lazyTextRecogniser();

interface Batch {
  documentId: string;
  reading: number;
  from: number;
  to: number;
}

/**
 * Reads the pages of a batch that still wait, one by one, and saves each at once: a batch that is run again goes on where
 * it was left. The last page of the document enqueues the extraction in its own transaction. When `stopping` is aborted
 * the page in hand is finished and a new job takes the rest.
 */
export async function readPages(input: Batch & { stopping?: AbortSignal; tools?: Tools }): Promise<void> {
  const { documentId, reading, from, to, stopping } = input;
  const tools = input.tools ?? { open: openFile, recogniser: recogniserOfThisProcess };
  const document = await database().document.findFirst({
    where: { id: documentId, reading, state: 'reading' },
    select: {
      fileKind: true,
      storageKey: true,
      pages: { where: { number: { gte: from, lte: to }, state: 'waiting' }, orderBy: { number: 'asc' }, select: { number: true } },
    },
  });
  if (!document || document.pages.length === 0) return;
  const kind = fileKindSchema.parse(document.fileKind);
  const reader = await tools.open({ path: pathOf(document.storageKey), kind, limits: readingLimits() });
  try {
    for (const { number } of document.pages) {
      if (stopping?.aborted) return await putBack({ documentId, reading, from: number, to });
      if (!(await readOne({ documentId, reading, number }, reader, tools))) return;
    }
  } finally {
    await reader.close();
  }
}

/** A new job, so that being asked to stop does not count as a failed attempt. */
const putBack = async (rest: Batch): Promise<void> => {
  await database().$transaction((tx) => enqueue(tx, 'read-pages', rest));
};

interface PageId {
  documentId: string;
  reading: number;
  number: number;
}

/** Answers false when the document is not being read any more. */
async function readOne(id: PageId, reader: FileReader, tools: Tools): Promise<boolean> {
  const begun = await begin(id);
  if (begun === 'over') return false;
  if (begun === 'read') return true;
  const started = performance.now();
  if (begun === 'hopeless') {
    await save(id, givenUp(id.number), null, 0);
    return true;
  }
  const page = storable(await readPage({ page: id.number, reader, recogniser: tools.recogniser }));
  const view = await saveView(id, reader);
  await save(id, page, view, Math.round(performance.now() - started));
  return true;
}

/** Counts the attempt before the page is touched: whatever happens to this process, the count stays. */
async function begin({ documentId, reading, number }: PageId): Promise<'begun' | 'hopeless' | 'read' | 'over'> {
  const page = await database().page.findUnique({
    where: { documentId_number: { documentId, number } },
    select: { id: true, state: true, attempts: true, document: { select: { state: true, reading: true } } },
  });
  if (page?.document.state !== 'reading' || page.document.reading !== reading) return 'over';
  if (page.state !== 'waiting') return 'read';
  if (page.attempts >= PAGE_ATTEMPTS_MAX) return 'hopeless';
  // Of two workers that believe the page is theirs, one goes on.
  const { count } = await database().page.updateMany({
    where: { id: page.id, state: 'waiting', attempts: page.attempts },
    data: { attempts: { increment: 1 } },
  });
  return count === 1 ? 'begun' : 'read';
}

const givenUp = (number: number): ReadPage => ({
  number,
  width: 612,
  height: 792,
  textSource: 'none',
  textSourceReason: 'Reading this page stopped the reader each time, so it was given up.',
  words: [],
  issues: [issueOf('page_failed', { page: number })],
});

/** The page as people see it; a page without a picture is still a page. */
async function saveView({ documentId, reading, number }: PageId, reader: FileReader): Promise<string | null> {
  try {
    const key = viewKey(documentId, reading, number);
    await putObject(key, await reader.renderView(number, VIEW_WIDTH_MAX));
    return key;
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    log.warn({ documentId, page: number, code: error.issue.code }, 'page has no view');
    return null;
  }
}

async function save({ documentId, reading, number }: PageId, page: ReadPage, view: string | null, readMs: number): Promise<void> {
  await database().$transaction(async (tx) => {
    // One page of a document is saved at a time, so that exactly one transaction sees that it was the last.
    const locked = await tx.$queryRaw<object[]>`
      SELECT 1 FROM "Document" WHERE id = ${documentId} AND reading = ${reading} AND state = 'reading' FOR UPDATE`;
    if (locked.length === 0) return;
    const saved = await tx.page.updateManyAndReturn({
      where: { documentId, number, state: 'waiting' },
      data: { ...columnsOf(page), viewKey: view, readMs, readAt: new Date() },
      select: { id: true },
    });
    const [row] = saved;
    if (!row) return;
    await tx.pageLayout.create({ data: { pageId: row.id, reading, words: toColumns(page.words) }, select: { id: true } });
    const waiting = await tx.page.count({ where: { documentId, state: 'waiting' } });
    if (waiting === 0) await enqueue(tx, 'extract-document', { documentId, reading });
  });
}

const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Postgres takes neither NUL nor half a surrogate pair; broken fonts give both. */
function storable(page: ReadPage): ReadPage {
  const clean = ({ text, ...word }: Word): Word => ({ ...word, text: wellFormed(text.replaceAll('\0', '')) });
  return { ...page, words: page.words.map(clean).filter(({ text }) => text !== '') };
}

function columnsOf(page: ReadPage): Prisma.PageUpdateManyMutationInput {
  const failed = page.words.length === 0 && page.issues.some(isPartial);
  const confidence = page.words.reduce((sum, word) => sum + word.confidence, 0);
  return {
    state: failed ? 'failed' : 'read',
    width: page.width,
    height: page.height,
    textSource: toRowTextSource(page.textSource),
    textSourceReason: page.textSourceReason,
    wordCount: page.words.length,
    confidenceMean: page.words.length > 0 ? confidence / page.words.length : null,
    issues: page.issues.map((issue) => ({ ...issue })),
    text: page.words.map(({ text }) => text).join(' '),
  };
}
