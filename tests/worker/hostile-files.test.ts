import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningWorker, work } from '#lib/adapters/queue/work.ts';
import type { IssueCode } from '#lib/domain/issue.ts';
import { setEnv } from '#lib/env.ts';
import { type DocumentDetail, getDocument } from '#lib/use-cases/get-document.ts';
import { extractDocumentTask } from '#lib/worker/tasks/extract-document.ts';
import { failDocumentTask } from '#lib/worker/tasks/fail-document.ts';
import { openDocumentTask } from '#lib/worker/tasks/open-document.ts';
import { readPagesTask } from '#lib/worker/tasks/read-pages.ts';
import { withDatabase } from '#tests/support/database.ts';
import {
  bombPdf,
  bornDigitalPdf,
  emptyFile,
  encryptedPdf,
  formPdf,
  garbagePdf,
  hiddenTextPdf,
  imageBombPdf,
  manyPagesPdf,
  nestedFormsPdf,
  notAPdf,
  oneBadPagePdf,
  operatorBombPdf,
  rotatedPdf,
  truncatedPdf,
} from '#tests/support/documents.ts';
import { upload } from '#tests/support/factories.ts';
import * as hostile from '#tests/support/hostile-documents.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { until } from '#tests/support/until.ts';

withDatabase();
let people: People;
let worker: RunningWorker;

beforeAll(async () => {
  setEnv({ READER_PAGE_TIMEOUT_MS: '4000', READER_OPEN_TIMEOUT_MS: '20000', READER_MEMORY_BYTES_MAX: String(450 * 2 ** 20) });
  people = await seedPeople();
  worker = await work([openDocumentTask, readPagesTask, extractDocumentTask, failDocumentTask]);
});

afterAll(async () => {
  await worker.stop();
});

/** Uploads, and waits until the document needs no more of the machine. */
async function outcomeOf(bytes: Uint8Array, fileName: string): Promise<DocumentDetail> {
  const documentId = await upload(people.borrower, bytes, fileName);
  const detail = (): Promise<DocumentDetail> => getDocument({ actor: people.borrower, documentId });
  await until(async () => !['uploaded', 'reading'].includes((await detail()).state), 120_000, `an end of ${fileName}`);
  return await detail();
}

/** Every reason that a document or its pages give. */
const codesOf = (document: DocumentDetail): IssueCode[] => [
  ...(document.failure ? [document.failure.code] : []),
  ...document.pages.flatMap((page) => page.issues.map((issue) => issue.code)),
];

const BAD_PAGE: IssueCode[] = ['page_failed', 'page_timed_out', 'page_out_of_memory', 'reader_crashed'];

describe('a hostile file', () => {
  test.each([
    ['nothing at all', emptyFile, 'file_empty'],
    ['a letter named as a PDF', notAPdf, 'file_type_unsupported'],
  ])('that is %s is refused at the door', async (name, bytes, code) => {
    await expect(upload(people.borrower, bytes(), `${name}.pdf`)).rejects.toMatchObject({ name: 'InvalidInput', code });
  });

  test.each([
    ['locked with a password', async () => encryptedPdf(), ['file_encrypted']],
    ['cut off in the middle', () => truncatedPdf(), ['file_corrupt']],
    ['noise under a PDF header', async () => garbagePdf(), ['file_corrupt']],
    ['a thousand and one pages', async () => manyPagesPdf(1001), ['too_many_pages']],
    ['a page that inflates to four gigabytes', async () => bombPdf(), ['unreadable', ...BAD_PAGE]],
    ['two million text operators', async () => operatorBombPdf(), ['unreadable', ...BAD_PAGE]],
    ['forms that draw one another sixteen million times', async () => nestedFormsPdf(), ['unreadable', ...BAD_PAGE]],
  ] as const)('with %s fails with its reason in words and what to do', async (name, make, codes) => {
    const document = await outcomeOf(await make(), `${name}.pdf`);
    expect(document.state).toBe('failed');
    expect(codes).toContain(document.failure?.code);
    expect(document.failure?.message).toMatch(/\. .+\.$/);
    for (const code of codesOf(document)) expect(codes).toContain(code);
  });

  test('with one deadly page among good ones is read except for that page, and shown as partial', async () => {
    const document = await outcomeOf(oneBadPagePdf(5, 3), 'one bad page.pdf');
    expect(document).toMatchObject({ state: 'in-review', pageCount: 5, partial: true, failure: null });
    expect(document.pages.map((page) => page.issues.some((issue) => BAD_PAGE.includes(issue.code)))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(document.pages.filter((page) => (page.wordCount ?? 0) > 0).map((page) => page.number)).toEqual([1, 2, 4, 5]);
  });

  test('with an image of 900 million pixels comes to an end in words', async () => {
    const document = await outcomeOf(imageBombPdf(), 'image bomb.pdf');
    expect(['failed', 'in-review']).toContain(document.state);
    expect(codesOf(document).length).toBeGreaterThan(0);
  });
});

describe('a file that leads in circles or boasts', () => {
  test.each([
    ['a page tree that is its own child', hostile.pageCyclePdf],
    ['a cross-reference table before itself', hostile.tableLoopPdf],
    ['half a million lists inside one another', hostile.deepListPdf],
    ['a page of 140 kilometres', hostile.hugePagePdf],
    ['a page without a size', hostile.sizelessPdf],
    ['a letter written in itself', hostile.selfWrittenPdf],
  ])('with %s comes to an end in words', async (name, make) => {
    const document = await outcomeOf(make(), `${name}.pdf`);
    expect(['failed', 'in-review']).toContain(document.state);
    if (document.state === 'failed') expect(document.failure?.message).toMatch(/\. .+\.$/);
    else expect(document.pages.every((page) => (page.wordCount ?? 0) > 0 || page.issues.length > 0)).toBe(true);
  });

  test.each([
    ['a thousand million pages promised', hostile.boastfulPdf],
    ['scripts that never end', hostile.scriptedPdf],
    ['a form that draws itself', hostile.selfDrawingPdf],
    ['a stream that measures itself', hostile.selfMeasuredPdf],
  ])('with %s is read all the same', async (name, make) => {
    const document = await outcomeOf(make(), `${name}.pdf`);
    expect(document).toMatchObject({ state: 'in-review', failure: null, pageCount: 1, pagesFailed: 0 });
    expect(document.pages[0]?.wordCount).toBeGreaterThan(2);
  });
});

describe('an odd but honest file', () => {
  test.each([
    ['locked for its owner only', async () => encryptedPdf('')],
    ['turned by 90 degrees', () => rotatedPdf(90)],
    ['with a filled form', () => formPdf()],
    ['with words that nobody can see', () => hiddenTextPdf()],
  ] as const)('%s is read', async (name, make) => {
    const document = await outcomeOf(await make(), `${name}.pdf`);
    expect(document).toMatchObject({ state: 'in-review', failure: null, pagesFailed: 0 });
  });
});

test('the worker that met all of them still reads the next document', async () => {
  const document = await outcomeOf(await bornDigitalPdf({ pages: 2 }), 'next.pdf');
  expect(document).toMatchObject({ state: 'in-review', partial: false, pagesRead: 2, pagesFailed: 0 });
});
