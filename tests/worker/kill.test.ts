import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { recognisersPerProcess } from '#lib/adapters/settings/limits.ts';
import { childEnv, env } from '#lib/env.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { getPageWords } from '#lib/use-cases/get-page-words.ts';
import { withDatabase } from '#tests/support/database.ts';
import { pageMark, scannedPdf } from '#tests/support/documents.ts';
import { jobsOf, upload } from '#tests/support/factories.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { until } from '#tests/support/until.ts';

withDatabase();
let people: People;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  people = await seedPeople();
});
afterEach(() => {
  for (const worker of workers) worker.kill('SIGKILL');
});

/** A worker process as the supervisor starts it. */
async function startWorker(): Promise<ChildProcess> {
  const { DATABASE_URL, DATA_DIR } = env();
  const worker = spawn(process.execPath, ['lib/worker/main.ts'], {
    env: childEnv({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error' }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

const PAGES = 60;
const readOf = (documentId: string): Promise<number> => database().page.count({ where: { documentId, state: 'read' } });

test('a worker killed in the middle of a 60-page scan loses nothing: another one finishes, and reads no page twice without need', async () => {
  const documentId = await upload(people.borrower, await scannedPdf({ pages: PAGES, wordsPerPage: 6, dpi: 100 }), 'scan.pdf');
  const first = await startWorker();
  await until(async () => (await readOf(documentId)) >= 20);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const readBefore = await database().page.findMany({ where: { documentId, state: 'read' }, select: { number: true, readAt: true } });

  const started = performance.now();
  await startWorker();
  await until(async () => (await readOf(documentId)) > readBefore.length);
  const takenUpMs = performance.now() - started;
  await until(async () => (await database().document.findUniqueOrThrow({ where: { id: documentId } })).state === 'in_review', 120_000);
  const finishedMs = performance.now() - started;
  console.info(
    `kill test: ${readBefore.length} pages before the kill; taken up after ${takenUpMs | 0} ms, finished after ${finishedMs | 0} ms`,
  );

  expect(takenUpMs).toBeLessThan(60_000);
  const pages = await database().page.findMany({ where: { documentId }, include: { layouts: true }, orderBy: { number: 'asc' } });
  expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: PAGES }, (_, index) => index + 1));
  expect(pages.every(({ state, layouts }) => state === 'read' && layouts.length === 1)).toBe(true);
  expect(pages.every(({ quality, readerVersion }) => quality !== null && readerVersion !== null)).toBe(true);
  // Only the pages in hand at the kill are read a second time: those being recognised, and two that were ready for it.
  expect(pages.filter(({ attempts }) => attempts > 1).length).toBeLessThanOrEqual(recognisersPerProcess() + 2);
  expect(Math.max(...pages.map(({ attempts }) => attempts))).toBeLessThanOrEqual(2);
  for (const { number, readAt } of readBefore) expect(pages[number - 1]?.readAt).toEqual(readAt);
  expect(await database().extraction.count({ where: { documentId } })).toBe(1);
  const words = await getPageWords({ actor: people.borrower, documentId, page: 47 });
  expect(words.map(({ text }) => text)).toContain(pageMark(47));
  expect(await getDocument({ actor: people.borrower, documentId })).toMatchObject({ pagesRead: PAGES, pagesFailed: 0 });
});

test('a worker that is asked to stop ends well, and the next one reads no page a second time', async () => {
  const documentId = await upload(people.borrower, await scannedPdf({ pages: 6, wordsPerPage: 6, dpi: 100 }), 'short.pdf');
  const first = await startWorker();
  await until(async () => (await readOf(documentId)) >= 2);
  first.kill('SIGTERM');
  expect(await once(first, 'exit')).toEqual([0, null]);
  expect(await database().page.count({ where: { documentId, state: 'waiting', attempts: { gt: 0 } } })).toBe(0);
  expect((await jobsOf(documentId)).filter(({ state }) => state === 'active')).toEqual([]);
  await startWorker();
  await until(async () => (await database().document.findUniqueOrThrow({ where: { id: documentId } })).state === 'in_review', 120_000);
  expect(await database().page.count({ where: { documentId, state: 'read', attempts: 1 } })).toBe(6);
});
