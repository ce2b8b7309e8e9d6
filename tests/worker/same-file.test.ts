import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { readerVersion } from '#lib/adapters/settings/limits.ts';
import type { OpenFile } from '#lib/domain/ports.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { getPageView } from '#lib/use-cases/get-page-view.ts';
import { getPageWords } from '#lib/use-cases/get-page-words.ts';
import { openDocument } from '#lib/use-cases/open-document.ts';
import { readPages } from '#lib/use-cases/read-pages.ts';
import { retryDocument } from '#lib/use-cases/retry-document.ts';
import { withDatabase } from '#tests/support/database.ts';
import { jobsOf, smallPdf, upload } from '#tests/support/factories.ts';
import { fakeReader, noRecogniser } from '#tests/support/fake-reader.ts';
import { type People, seedPeople } from '#tests/support/people.ts';

withDatabase();
let people: People;
beforeAll(async () => {
  people = await seedPeople();
});

const PAGES = 3;
const QUALITY = { dpi: 96, skewDegrees: 1, sharpness: 0.5, contrast: 120, noise: 0.1, cutEdges: [], turns: 0 as const, blank: false };

/** Reads a document from its upload to its extraction; answers the pages whose content was asked for. */
async function read(documentId: string, reading = 1): Promise<number[]> {
  const asked: number[] = [];
  const open: OpenFile = async (file) => {
    const reader = await fakeReader(PAGES)(file);
    return {
      ...reader,
      readContent: (page) => {
        asked.push(page);
        return reader.readContent(page);
      },
    };
  };
  await openDocument({ documentId, reading, open });
  await readPages({ documentId, reading, from: 1, to: PAGES, tools: { open, recogniser: noRecogniser } });
  await extractDocument({ documentId, reading });
  return asked;
}

/** Two uploads of one file, the first of which is read. */
async function twins(second: Actor = people.borrower): Promise<{ first: string; again: string }> {
  const bytes = smallPdf();
  const first = await upload(people.borrower, bytes);
  await read(first);
  return { first, again: await upload(second, bytes) };
}

const rowsOf = (documentId: string) =>
  database().page.findMany({
    where: { documentId },
    orderBy: { number: 'asc' },
    omit: { id: true, documentId: true, viewKey: true, readAt: true, readMs: true, attempts: true },
    include: { layouts: { select: { words: true, reading: true } } },
  });

describe('the same bytes, uploaded again', () => {
  test('are not read again: their pages, words, quality and pictures are copied', async () => {
    const { first, again } = await twins();
    await database().page.updateMany({ where: { documentId: first }, data: { quality: QUALITY } });
    expect(await read(again)).toEqual([]);
    expect(await rowsOf(again)).toEqual(await rowsOf(first));
    const document = await getDocument({ actor: people.reviewer, documentId: again });
    expect(document).toMatchObject({ state: 'in-review', pagesRead: PAGES, duplicateOfId: first });
    expect(document.pages[0]?.quality).toEqual(QUALITY);
    expect(await database().page.count({ where: { documentId: again, attempts: { gt: 0 } } })).toBe(0);
    expect((await jobsOf(again)).filter(({ name }) => name === 'extract-document')).toHaveLength(1);
  });

  test('keep their pages when the document they were copied from is deleted', async () => {
    const { first, again } = await twins();
    await read(again);
    await deleteDocument({ actor: people.admin, documentId: first });
    const view = await getPageView({ actor: people.borrower, documentId: again, page: 2 });
    expect([...view.body]).toEqual([1, 2, 3]);
    expect(await getPageWords({ actor: people.borrower, documentId: again, page: 2 })).toHaveLength(30);
  });

  test('are read by an organisation that has not read them', async () => {
    const strangers = await seedPeople();
    const { again } = await twins(strangers.borrower);
    expect(await read(again)).toEqual([1, 2, 3]);
  });

  test('are read where another reader read them, and where reading failed', async () => {
    const { first, again } = await twins();
    await database().page.updateMany({ where: { documentId: first, number: 1 }, data: { readerVersion: 'an older one' } });
    await database().page.updateMany({ where: { documentId: first, number: 3 }, data: { state: 'failed' } });
    expect(await read(again)).toEqual([1, 3]);
  });

  test('are read where the picture of a page went with its document', async () => {
    const { first, again } = await twins();
    const gone = first.replace(/^.{8}/, '00000000');
    await database().page.updateMany({ where: { documentId: first, number: 2 }, data: { viewKey: `documents/${gone}/1/2.webp` } });
    expect(await read(again)).toEqual([2]);
  });
});

describe('a document that is read again', () => {
  test('keeps the pages that the same reader read, and reads those that failed', async () => {
    const documentId = await upload(people.borrower);
    await read(documentId);
    await database().page.updateMany({ where: { documentId, number: 2 }, data: { state: 'failed' } });
    await database().document.update({ where: { id: documentId }, data: { state: 'failed', retryable: true } });
    const { reading } = await retryDocument({ actor: people.borrower, documentId });
    expect(await read(documentId, reading)).toEqual([2]);
    const extraction = await database().extraction.findFirst({ where: { documentId, reading }, select: { result: true } });
    expect(extraction?.result).toMatchObject({ document: { pages: PAGES } });
    const words = await Promise.all([1, 2, 3].map((page) => getPageWords({ actor: people.borrower, documentId, page })));
    expect(words.map(({ length }) => length)).toEqual([30, 30, 30]);
  });

  test('reads every page anew when another reader reads them now', async () => {
    const documentId = await upload(people.borrower);
    await read(documentId);
    expect(await database().page.count({ where: { documentId, readerVersion: readerVersion() } })).toBe(PAGES);
    await database().page.updateMany({ where: { documentId }, data: { readerVersion: 'an older one' } });
    await database().document.update({ where: { id: documentId }, data: { state: 'failed', retryable: true } });
    const { reading } = await retryDocument({ actor: people.borrower, documentId });
    expect(await read(documentId, reading)).toEqual([1, 2, 3]);
  });
});
