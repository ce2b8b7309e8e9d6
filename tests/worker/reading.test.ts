import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { type RunningWorker, type Task, work } from '#lib/adapters/queue/work.ts';
import { issueOf } from '#lib/domain/issue.ts';
import { type OpenFile, UnreadableFile } from '#lib/domain/ports.ts';
import { PAGE_ATTEMPTS_MAX } from '#lib/domain/task.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { findDeadJobs } from '#lib/use-cases/find-dead-jobs.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { getPageView } from '#lib/use-cases/get-page-view.ts';
import { getPageWords } from '#lib/use-cases/get-page-words.ts';
import { openDocument } from '#lib/use-cases/open-document.ts';
import { readPages } from '#lib/use-cases/read-pages.ts';
import { retryDeadJob } from '#lib/use-cases/retry-dead-job.ts';
import { extractDocumentTask } from '#lib/worker/tasks/extract-document.ts';
import { failDocumentTask } from '#lib/worker/tasks/fail-document.ts';
import { openDocumentTask } from '#lib/worker/tasks/open-document.ts';
import { readPagesTask } from '#lib/worker/tasks/read-pages.ts';
import { withDatabase } from '#tests/support/database.ts';
import { blankJpeg, bornDigitalPdf, encryptedPdf, pageMark } from '#tests/support/documents.ts';
import { jobsOf, seedDocument, upload } from '#tests/support/factories.ts';
import { fakeReader, noRecogniser } from '#tests/support/fake-reader.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { until } from '#tests/support/until.ts';

withDatabase();
let people: People;
beforeAll(async () => {
  people = await seedPeople();
});

const TASKS = [openDocumentTask, readPagesTask, extractDocumentTask, failDocumentTask];
const stateOf = async (id: string): Promise<string> => (await database().document.findUniqueOrThrow({ where: { id } })).state;

async function withWorker<T>(body: () => Promise<T>): Promise<T> {
  const worker: RunningWorker = await work(TASKS);
  try {
    return await body();
  } finally {
    await worker.stop();
  }
}

describe('an uploaded document', () => {
  test('is opened, read page by page, extracted and put before the reviewers', async () => {
    const documentId = await upload(people.borrower, await bornDigitalPdf({ pages: 10 }), 'ten.pdf');
    await withWorker(() => until(async () => (await stateOf(documentId)) === 'in_review'));
    const document = await getDocument({ actor: people.reviewer, documentId });
    expect(document).toMatchObject({ state: 'in-review', pageCount: 10, pagesRead: 10, pagesFailed: 0, partial: false, failure: null });
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(document.pages.every(({ hasView, textSource }) => hasView && textSource === 'text-layer')).toBe(true);
    const words = await getPageWords({ actor: people.borrower, documentId, page: 7 });
    expect(words.map(({ text }) => text)).toContain(pageMark(7));
    const view = await getPageView({ actor: people.borrower, documentId, page: 7 });
    expect(Buffer.from(view.body).subarray(8, 12).toString()).toBe('WEBP');
    expect(await database().reviewItem.count({ where: { documentId } })).toBe(1);
  });

  test('that is locked fails with the reason and cannot be retried', async () => {
    const documentId = await upload(people.borrower, encryptedPdf(), 'locked.pdf');
    await withWorker(() => until(async () => (await stateOf(documentId)) === 'failed'));
    const document = await getDocument({ actor: people.borrower, documentId });
    expect(document).toMatchObject({ failure: { code: 'file_encrypted' }, retryable: false });
  });

  test('without a readable word is failed as unreadable, never done', async () => {
    const documentId = await upload(people.borrower, await blankJpeg(), 'blank.jpg');
    await withWorker(() => until(async () => (await stateOf(documentId)) === 'failed'));
    expect(await getDocument({ actor: people.borrower, documentId })).toMatchObject({ failure: { code: 'unreadable' }, pagesRead: 1 });
    expect(await database().extraction.count({ where: { documentId } })).toBe(0);
  });
});

describe('a job that is delivered twice', () => {
  test('opens a document once', async () => {
    const documentId = await seedDocument(people.system);
    const open = fakeReader(20);
    await Promise.all([openDocument({ documentId, reading: 1, open }), openDocument({ documentId, reading: 1, open })]);
    await openDocument({ documentId, reading: 1, open });
    const batches = (await jobsOf(documentId)).map(({ data }) => [data.from, data.to]);
    expect(batches).toEqual([
      [1, 8],
      [9, 16],
      [17, 20],
    ]);
    expect(await database().page.count({ where: { documentId } })).toBe(20);
  });

  test('saves each page once and extracts once', async () => {
    const documentId = await seedDocument(people.system, { in: 'reading', pages: 6 });
    const tools = { open: fakeReader(6), recogniser: noRecogniser };
    const batch = { documentId, reading: 1, from: 1, to: 6, tools };
    await Promise.all([readPages(batch), readPages(batch)]);
    const attempts = await database().page.findMany({ where: { documentId }, select: { number: true, attempts: true } });
    await readPages(batch);
    expect(await database().page.findMany({ where: { documentId }, select: { number: true, attempts: true } })).toEqual(attempts);
    const pages = await database().page.findMany({ where: { documentId }, include: { layouts: true } });
    expect(pages.map(({ state, layouts }) => [state, layouts.length])).toEqual(Array.from({ length: 6 }, () => ['read', 1]));
    expect((await jobsOf(documentId)).map(({ name }) => name)).toEqual(['extract-document']);
    await Promise.all([extractDocument({ documentId, reading: 1 }), extractDocument({ documentId, reading: 1 })]);
    expect(await database().extraction.count({ where: { documentId } })).toBe(1);
    expect(await stateOf(documentId)).toBe('in_review');
  });

  test('for an older reading, or for a document that was rejected or deleted, does nothing', async () => {
    const documentId = await seedDocument(people.system, { in: 'rejected', pages: 2 });
    const old = await seedDocument(people.system, { in: 'reading', pages: 2 });
    const gone = '00000000-0000-4000-8000-000000000000';
    const tools = { open: fakeReader(2), recogniser: noRecogniser };
    for (const [id, reading] of [
      [documentId, 1],
      [old, 7],
      [gone, 1],
    ] as const) {
      await openDocument({ documentId: id, reading, open: tools.open });
      await readPages({ documentId: id, reading, from: 1, to: 2, tools });
      await extractDocument({ documentId: id, reading });
    }
    expect([await stateOf(documentId), await stateOf(old)]).toEqual(['rejected', 'reading']);
    expect(await database().page.count({ where: { documentId: { in: [documentId, old] }, state: 'waiting' } })).toBe(4);
  });
});

describe('a worker that is asked to stop', () => {
  test('finishes the pages in hand and leaves the rest to a new job', async () => {
    const documentId = await seedDocument(people.system, { in: 'reading', pages: 8 });
    const stop = new AbortController();
    const renderView = async (page: number): Promise<Uint8Array> => {
      if (page === 2) stop.abort();
      return new Uint8Array([page]);
    };
    const tools = { open: fakeReader(8, { renderView }), recogniser: noRecogniser };
    await readPages({ documentId, reading: 1, from: 1, to: 8, stopping: stop.signal, tools });
    const pages = await database().page.findMany({ where: { documentId }, orderBy: { number: 'asc' } });
    expect(pages.filter(({ attempts }) => attempts > 0).map(({ state }) => state)).not.toContain('waiting');
    const left = pages.filter(({ state }) => state === 'waiting').map(({ number }) => number);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(7);
    expect(await jobsOf(documentId)).toMatchObject([{ name: 'read-pages', data: { from: left.at(0), to: left.at(-1) } }]);
  });
});

describe('an extraction that fails', () => {
  test('fails its job with its own words, and the next one is done', async () => {
    const { signal } = new AbortController();
    await expect(extractDocumentTask.run({ documentId: 'no id', reading: 1 }, signal)).rejects.toThrow(/documentId/);
    const documentId = await seedDocument(people.system, { in: 'reading', pages: 1 });
    await readPages({ documentId, reading: 1, from: 1, to: 1, tools: { open: fakeReader(1), recogniser: noRecogniser } });
    await extractDocumentTask.run({ documentId, reading: 1 }, signal);
    expect(await stateOf(documentId)).toBe('in_review');
  });
});

describe('a poisoned page', () => {
  test('is given up after the attempts it killed, and the rest goes on', async () => {
    const documentId = await seedDocument(people.system, { in: 'reading', pages: 3 });
    await database().page.updateMany({ where: { documentId, number: 2 }, data: { attempts: PAGE_ATTEMPTS_MAX } });
    await readPages({ documentId, reading: 1, from: 1, to: 3, tools: { open: fakeReader(3), recogniser: noRecogniser } });
    await extractDocument({ documentId, reading: 1 });
    const document = await getDocument({ actor: people.reviewer, documentId });
    expect(document).toMatchObject({ state: 'in-review', pagesRead: 2, pagesFailed: 1, partial: true });
    expect(document.pages[1]).toMatchObject({ state: 'failed', issues: [{ code: 'page_failed', page: 2 }] });
  });
});

describe('a job that fails for good', () => {
  test('fails its document, is visible with its error, and goes on where it was when it is retried', async () => {
    const documentId = await seedDocument(people.system, { in: 'reading', pages: 2 });
    await database().page.updateMany({ where: { documentId, number: 1 }, data: { state: 'read', wordCount: 1, textSource: 'ocr' } });
    // As it stands when the last attempt is used up: what a handler threw, and the copy in the dead letter queue.
    const data = JSON.stringify({ documentId, reading: 1, from: 1, to: 2 });
    const [job] = await database().$queryRaw<{ id: string }[]>`
      INSERT INTO pgboss.job (name, data, retry_limit, retry_count, state, dead_letter)
      VALUES ('read-pages', ${data}::jsonb, 0, 0, 'created', 'fail-document') RETURNING id::text`;
    const broken: Task<'read-pages'> = {
      name: 'read-pages',
      run: async () => {
        throw new Error('the disk is full');
      },
    };
    const worker = await work([broken, failDocumentTask]);
    await until(async () => (await stateOf(documentId)) === 'failed');
    await worker.stop();
    const dead = await findDeadJobs({ actor: people.admin });
    expect(dead).toMatchObject([{ id: job?.id, task: 'read-pages', documentId, error: 'the disk is full', attempts: 1 }]);
    expect(await getDocument({ actor: people.admin, documentId })).toMatchObject({ failure: { code: 'reader_crashed' }, retryable: true });
    await expect(retryDeadJob({ actor: (await seedPeople()).admin, jobId: job?.id ?? '' })).rejects.toMatchObject({ name: 'NotFound' });

    await retryDeadJob({ actor: people.admin, jobId: job?.id ?? '' });
    expect(await findDeadJobs({ actor: people.admin })).toEqual([]);
    await openDocument({ documentId, reading: 1, open: fakeReader(2) });
    expect((await jobsOf(documentId)).filter(({ name }) => name === 'read-pages')).toMatchObject([{ data: { from: 2, to: 2 } }]);
  });

  test('does not touch a document that has come to its end by another way', async () => {
    const documentId = await seedDocument(people.system, { in: 'approved' });
    await failDocumentTask.run({ documentId, reading: 1 }, new AbortController().signal);
    expect(await stateOf(documentId)).toBe('approved');
  });

  test('by the file itself is no outage: the document says why', async () => {
    const documentId = await seedDocument(people.system);
    const open: OpenFile = async () => {
      throw new UnreadableFile(issueOf('too_many_pages'));
    };
    await openDocument({ documentId, reading: 1, open });
    expect(await getDocument({ actor: people.admin, documentId })).toMatchObject({ state: 'failed', failure: { code: 'too_many_pages' } });
  });
});
