import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { DOCUMENT_STATES } from '#lib/domain/document.ts';
import { countDocuments } from '#lib/use-cases/count-documents.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { findDocuments } from '#lib/use-cases/find-documents.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { getOriginal } from '#lib/use-cases/get-original.ts';
import { getPageWords } from '#lib/use-cases/get-page-words.ts';
import { rejectDocument } from '#lib/use-cases/reject-document.ts';
import { retryDocument } from '#lib/use-cases/retry-document.ts';
import { watchDocuments } from '#lib/use-cases/watch-documents.ts';
import { withDatabase } from '#tests/support/database.ts';
import { jobsOf, seedDocument, upload } from '#tests/support/factories.ts';
import { type People, seedPeople } from '#tests/support/people.ts';

withDatabase();
let people: People;
let others: People;
beforeAll(async () => {
  [people, others] = [await seedPeople(), await seedPeople()];
});
const idsOf = ({ documents }: { documents: { id: string }[] }): string[] => documents.map(({ id }) => id);

describe('the list of documents', () => {
  test('holds the newest first and goes on where the cursor stands', async () => {
    const crowd = await seedPeople();
    const sameInstant = new Date('2026-01-01');
    const ids: string[] = [];
    for (let index = 0; index < 120; index++) ids.push(await seedDocument(crowd.reviewer));
    await database().document.updateMany({ where: { id: { in: ids.slice(0, 70) } }, data: { createdAt: sameInstant } });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await findDocuments({ actor: crowd.reviewer, ...(cursor && { cursor }) });
      seen.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(new Set(seen.slice(50))).toEqual(new Set(ids.slice(0, 70)));
  });

  test('refuses a cursor that is not one of ours', async () => {
    await expect(findDocuments({ actor: people.reviewer, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor_invalid' });
  });

  test('finds by file name and by the words on the pages, in any case, without wildcards', async () => {
    const byName = await seedDocument(people.reviewer, { fileName: '100%_Deed.pdf' });
    const byWord = await seedDocument(people.reviewer, { pages: 1 });
    await database().page.updateMany({ where: { documentId: byWord }, data: { text: 'borrower Ottilie Farnsworth' } });
    const found = async (search: string): Promise<string[]> => idsOf(await findDocuments({ actor: people.reviewer, search }));
    expect(await found('ottilie')).toEqual([byWord]);
    expect(await found('%_deed')).toEqual([byName]);
    expect(await found('100%%')).toEqual([]);
    expect(await found('nowhere to be found')).toEqual([]);
  });

  test('and the counts know each state', async () => {
    const crowd = await seedPeople();
    for (const state of DOCUMENT_STATES) await seedDocument(crowd.reviewer, { in: state });
    const counts = await countDocuments({ actor: crowd.reviewer });
    expect(counts).toEqual({ uploaded: 1, reading: 1, 'in-review': 1, approved: 1, failed: 1, rejected: 1 });
    for (const state of DOCUMENT_STATES) {
      const { documents } = await findDocuments({ actor: crowd.reviewer, state });
      expect(documents.map((document) => document.state)).toEqual([state]);
    }
  });

  test('counts the pages that are read and that failed', async () => {
    const id = await seedDocument(people.reviewer, { in: 'reading', pages: 5 });
    await database().page.updateMany({ where: { documentId: id, number: { lte: 3 } }, data: { state: 'read' } });
    await database().page.updateMany({ where: { documentId: id, number: 4 }, data: { state: 'failed' } });
    expect(await getDocument({ actor: people.reviewer, documentId: id })).toMatchObject({ pageCount: 5, pagesRead: 3, pagesFailed: 1 });
  });
});

describe('another organisation', () => {
  test('sees nothing and can touch nothing', async () => {
    const documentId = await seedDocument(people.borrower, { in: 'failed', pages: 1 });
    const actor = others.admin;
    expect(idsOf(await findDocuments({ actor }))).not.toContain(documentId);
    const attempts = await Promise.allSettled([
      getDocument({ actor, documentId }),
      getOriginal({ actor, documentId }),
      getPageWords({ actor, documentId, page: 1 }),
      retryDocument({ actor, documentId }),
      rejectDocument({ actor, documentId }),
      deleteDocument({ actor, documentId }),
    ]);
    for (const attempt of attempts) expect(attempt).toMatchObject({ status: 'rejected', reason: { name: 'NotFound' } });
    expect(await database().document.count({ where: { id: documentId } })).toBe(1);
  });
});

describe('a borrower', () => {
  test('sees and deletes their own documents and no others', async () => {
    const { borrower, reviewer } = people;
    const [mine, theirs] = [await upload(borrower), await upload(reviewer)];
    const seen = idsOf(await findDocuments({ actor: borrower }));
    expect(seen).toContain(mine);
    expect(seen).not.toContain(theirs);
    await expect(getDocument({ actor: borrower, documentId: theirs })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(deleteDocument({ actor: borrower, documentId: theirs })).rejects.toMatchObject({ name: 'NotFound' });
    await deleteDocument({ actor: borrower, documentId: mine });
    await expect(getOriginal({ actor: borrower, documentId: mine })).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('reading again', () => {
  test('starts a failed document over as a new reading', async () => {
    const documentId = await seedDocument(people.borrower, { in: 'failed', pages: 2 });
    await database().document.update({ where: { id: documentId }, data: { retryable: true } });
    expect(await retryDocument({ actor: people.borrower, documentId })).toEqual({ reading: 2 });
    expect(await jobsOf(documentId)).toMatchObject([{ name: 'open-document', data: { reading: 2 } }]);
    expect(await getDocument({ actor: people.borrower, documentId })).toMatchObject({ state: 'uploaded', pages: [], retryable: false });
  });

  test.each(['in-review', 'approved', 'rejected', 'failed'] as const)('is refused to a document that is %s for good', async (state) => {
    const documentId = await seedDocument(people.borrower, { in: state });
    await expect(retryDocument({ actor: people.reviewer, documentId })).rejects.toMatchObject({ name: 'Conflict' });
    expect(await jobsOf(documentId)).toEqual([]);
  });
});

describe('watching', () => {
  test('tells each person of the documents within their reach', async () => {
    const leave = new AbortController();
    const watch = (actor: People['reviewer']): AsyncGenerator<{ documentId: string }> => watchDocuments({ actor, signal: leave.signal });
    const [mine, foreign] = [watch(people.borrower), watch(others.admin)];
    const [myFirst, foreignFirst] = [mine.next(), foreign.next()];
    // The connection that listens is ready when it has told of a first change.
    const nudge = setInterval(() => void seedDocument(people.borrower), 50);
    const first = await myFirst;
    clearInterval(nudge);
    expect(first.done).toBe(false);
    const theirs = await seedDocument(people.reviewer);
    const elsewhere = await seedDocument(others.reviewer);
    expect((await foreignFirst).value).toEqual({ documentId: elsewhere });
    const last = await seedDocument(people.borrower);
    const told: string[] = [];
    while (!told.includes(last)) told.push((await mine.next()).value?.documentId ?? '');
    expect(told).not.toContain(theirs);
    leave.abort();
    expect((await mine.next()).done).toBe(true);
    expect((await foreign.next()).done).toBe(true);
  });
});
