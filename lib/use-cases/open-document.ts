import { database } from '#lib/adapters/db/client.ts';
import { toRowState } from '#lib/adapters/db/document-row.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { openFile } from '#lib/adapters/reader/open-file.ts';
import { pagesPerBatch, readingLimits } from '#lib/adapters/settings/limits.ts';
import { pathOf } from '#lib/adapters/storage/files.ts';
import { fileKindSchema, statesBefore } from '#lib/domain/document.ts';
import type { Issue } from '#lib/domain/issue.ts';
import { type OpenFile, UnreadableFile } from '#lib/domain/ports.ts';
import { pageBatches } from '#lib/domain/task.ts';

/** Codes of failures that may go away by themselves: too little memory, a process that was killed. */
const RETRYABLE: readonly string[] = ['reader_crashed'];

/**
 * Opens an uploaded file, makes a row for each page and a job for each batch of pages that is not read yet. A file that
 * cannot be read becomes `failed` with the reason. Does nothing when this reading was opened before or is history.
 */
export async function openDocument(input: { documentId: string; reading: number; open?: OpenFile }): Promise<void> {
  const { documentId, reading, open = openFile } = input;
  const document = await database().document.findFirst({
    where: { id: documentId, reading, state: 'uploaded' },
    select: { fileKind: true, storageKey: true },
  });
  if (!document) return;
  const kind = fileKindSchema.parse(document.fileKind);
  try {
    const reader = await open({ path: pathOf(document.storageKey), kind, limits: readingLimits() });
    const { pageCount } = reader;
    await reader.close();
    await beginReading(documentId, reading, pageCount);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await fail(documentId, reading, error.issue);
  }
}

async function beginReading(documentId: string, reading: number, pageCount: number): Promise<void> {
  await database().$transaction(async (tx) => {
    const begun = await tx.document.updateMany({
      where: { id: documentId, reading, state: 'uploaded' },
      data: { state: 'reading', pageCount, issues: [], failureCode: null, retryable: false },
    });
    if (begun.count === 0) return;
    const numbers = Array.from({ length: pageCount }, (_, index) => index + 1);
    await tx.page.createMany({ data: numbers.map((number) => ({ documentId, number })), skipDuplicates: true });
    const waiting = await tx.page.findMany({ where: { documentId, state: 'waiting' }, select: { number: true } });
    const batches = pageBatches(
      waiting.map(({ number }) => number),
      pagesPerBatch(),
    );
    // The first batches of every document come before the later ones of a long one.
    for (const [index, batch] of batches.entries())
      await enqueue(tx, 'read-pages', { documentId, reading, ...batch }, { priority: -index });
    if (batches.length === 0) await enqueue(tx, 'extract-document', { documentId, reading });
  });
}

async function fail(documentId: string, reading: number, issue: Issue): Promise<void> {
  await database().document.updateMany({
    where: { id: documentId, reading, state: { in: statesBefore('failed').map(toRowState) } },
    data: { state: 'failed', failureCode: issue.code, issues: [{ ...issue }], retryable: RETRYABLE.includes(issue.code) },
  });
}
