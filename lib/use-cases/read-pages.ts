import { database } from '#lib/adapters/db/client.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { storable, toPageRow } from '#lib/adapters/db/page-row.ts';
import { findSamePages, type SamePage, takeOver } from '#lib/adapters/db/same-file.ts';
import { lazyTextRecogniser } from '#lib/adapters/ocr/lazy.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { readerVersion, readingLimits, recognisersPerProcess } from '#lib/adapters/settings/limits.ts';
import { copyObject, pathOf, putObject, viewKey } from '#lib/adapters/storage/files.ts';
import { fileKindSchema } from '#lib/domain/document.ts';
import { issueOf } from '#lib/domain/issue.ts';
import { type ReadPage, toColumns } from '#lib/domain/page.ts';
import { type FileReader, type OpenFile, type TextRecogniser, UnreadablePage } from '#lib/domain/ports.ts';
import { PAGE_ATTEMPTS_MAX } from '#lib/domain/task.ts';
import { log } from '#lib/log.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import { readTogether } from '#lib/pipeline/read-together.ts';
import { openSlots, type Slots } from '#lib/pipeline/slots.ts';

const VIEW_WIDTH_MAX = 1600;
/** Page images in hand beyond those that are being recognised, so that no recogniser waits for one. */
const IMAGES_AHEAD = 2;

interface Tools {
  open: OpenFile;
  recogniser: TextRecogniser;
}

/** Warming recognisers takes seconds and 100 MB each: one pool a process, opened with the first page that needs it and kept. */
const recogniserOfThisProcess = lazyTextRecogniser();
let images: Slots | undefined;
/** Places that all batches of this process share; only so is its memory bounded. */
const imagesOfThisProcess = (): Slots => {
  images ??= openSlots(recognisersPerProcess() + IMAGES_AHEAD);
  return images;
};
const suspects = openSlots(1);

interface Batch {
  documentId: string;
  reading: number;
  from: number;
  to: number;
}

/**
 * Reads the pages of a batch that still wait, several at once, and saves each at once: a batch that is run again goes on
 * where it was left. Pages that were read before of the same bytes are copied. The last page of the document enqueues
 * the extraction in its own transaction. When `stopping` is aborted the pages in hand are finished and a new job takes
 * the rest.
 */
export async function readPages(input: Batch & { stopping?: AbortSignal; tools?: Tools }): Promise<void> {
  const { stopping, tools = { open: openFile, recogniser: recogniserOfThisProcess }, ...batch } = input;
  await copyReadPages(batch);
  const waiting = await findWaiting(batch);
  if (!waiting) return;
  const { fileKind, storageKey, pages } = waiting;
  const reader = await tools.open({ path: pathOf(storageKey), kind: fileKindSchema.parse(fileKind), limits: readingLimits() });
  let over = false;
  try {
    await readTogether({
      pages: pages.map(({ number, attempts }) => ({ number, suspect: attempts > 0 })),
      reader,
      images: imagesOfThisProcess(),
      suspects,
      isOver: () => over || stopping?.aborted === true,
      read: async (number, reader) => {
        if (!(await readOne({ ...batch, number }, reader, tools))) over = true;
      },
    });
  } finally {
    await reader.close();
  }
  if (stopping?.aborted) await putBack(batch);
}

/** The document of a batch with what is to be read of it; undefined when that is nothing, or it is not being read any more. */
async function findWaiting({ documentId, reading, from, to }: Batch) {
  const document = await database().document.findFirst({
    where: { id: documentId, reading, state: 'reading' },
    select: {
      organisationId: true,
      sha256: true,
      fileKind: true,
      storageKey: true,
      pages: {
        where: { number: { gte: from, lte: to }, state: 'waiting' },
        orderBy: { number: 'asc' },
        select: { number: true, attempts: true },
      },
    },
  });
  return document && document.pages.length > 0 ? document : undefined;
}

/** Nothing is read twice: what the organisation has of the same bytes is copied, with pictures of its own. */
async function copyReadPages(batch: Batch): Promise<void> {
  const waiting = await findWaiting(batch);
  if (!waiting) return;
  const { documentId, reading } = batch;
  const { organisationId, sha256, pages } = waiting;
  const numbers = pages.map(({ number }) => number);
  const same = await findSamePages(database(), { documentId, organisationId, sha256, readerVersion: readerVersion(), numbers });
  const copied: SamePage[] = [];
  for (const page of same) {
    const key = page.viewKey && viewKey(documentId, reading, page.number);
    // A picture that is gone went with its document; this page is read then.
    if (!page.viewKey || !key || (await copyObject(page.viewKey, key))) copied.push({ ...page, viewKey: key });
  }
  if (copied.length > 0) await saving(batch, (tx) => takeOver(tx, { documentId, reading, pages: copied }));
}

/** A new job, so that being asked to stop does not count as a failed attempt. */
async function putBack(batch: Batch): Promise<void> {
  const left = (await findWaiting(batch))?.pages.map(({ number }) => number);
  if (!left) return;
  await database().$transaction((tx) => enqueue(tx, 'read-pages', { ...batch, from: Math.min(...left), to: Math.max(...left) }));
}

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

async function save(id: PageId, page: ReadPage, view: string | null, readMs: number): Promise<void> {
  const { documentId, reading, number } = id;
  await saving(id, async (tx) => {
    const [row] = await tx.page.updateManyAndReturn({
      where: { documentId, number, state: 'waiting' },
      data: { ...toPageRow(page), readerVersion: readerVersion(), viewKey: view, readMs, readAt: new Date() },
      select: { id: true },
    });
    if (!row) return;
    await tx.pageLayout.create({ data: { pageId: row.id, reading, words: toColumns(page.words) }, select: { id: true } });
  });
}

/**
 * Writes pages while the document is still being read. One transaction of a document at a time, so that exactly one sees
 * that it wrote the last page; that one enqueues the extraction.
 */
async function saving(
  { documentId, reading }: Pick<Batch, 'documentId' | 'reading'>,
  write: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<void> {
  await database().$transaction(async (tx) => {
    const locked = await tx.$queryRaw<object[]>`
      SELECT 1 FROM "Document" WHERE id = ${documentId} AND reading = ${reading} AND state = 'reading' FOR UPDATE`;
    if (locked.length === 0) return;
    const before = await tx.page.count({ where: { documentId, state: 'waiting' } });
    await write(tx);
    const waiting = await tx.page.count({ where: { documentId, state: 'waiting' } });
    if (before > 0 && waiting === 0) await enqueue(tx, 'extract-document', { documentId, reading });
  });
}
