import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { toColumns } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { Preview } from '#lib/use-cases/get-preview.ts';
import { getPreview } from '#lib/use-cases/get-preview.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedDocument } from '#tests/support/factories.ts';
import { seedPeople, signedIn } from '#tests/support/people.ts';
import { typedPages } from '#tests/support/typed-pages.ts';

withDatabase();

const PAGE = `
MORTGAGE STATEMENT
Harbor Lane Servicing
Statement Date 06/16/2025
Account Number: 4417720035
Looked after by:  Quayside Loan Care
Payment Due Date: 07/01/2025
Amount Due: $1,842.17
Outstanding Principal Balance: $201,388.54
`;
const WORDS = typedPages(PAGE).flatMap(({ words }) => words);

/** A document of `pages` pages of which those in `read` are read; each is the same statement. */
async function halfRead(actor: Actor, pages: number, read: readonly number[]): Promise<string> {
  const documentId = await seedDocument(actor, { in: 'reading', pages });
  for (const number of read) await readPage(documentId, number);
  return documentId;
}

async function readPage(documentId: string, number: number): Promise<void> {
  const where = { documentId_number: { documentId, number } };
  const layouts = { create: { reading: 1, words: toColumns(WORDS) } };
  await database().page.update({ where, data: { state: 'read', width: 612, height: 792, textSource: 'text_layer', layouts } });
}

describe('the preview of a document that is being read', () => {
  test('shows fields and words of the pages that are read, with their page numbers, and stores nothing', async () => {
    const { borrower } = await seedPeople();
    const documentId = await halfRead(borrower, 60, [3]);
    const preview = await getPreview({ actor: borrower, documentId });
    expect(preview).toMatchObject({ pageCount: 60, pagesRead: 1, pages: [3] });
    expect(preview.words?.page).toBe(3);
    expect(preview.words?.lines[0]).toBe('MORTGAGE STATEMENT');
    const due = { key: 'paymentDueAmount', value: '1842.17', page: 3 };
    expect(preview.fields).toContainEqual(expect.objectContaining(due));
    expect(await database().extraction.count({ where: { documentId } })).toBe(0);
  });

  test('grows with every page that is read, up to the first ten', async () => {
    const { borrower } = await seedPeople();
    const documentId = await halfRead(borrower, 20, [2]);
    expect((await getPreview({ actor: borrower, documentId })).pages).toEqual([2]);
    await readPage(documentId, 1);
    expect((await getPreview({ actor: borrower, documentId })).pages).toEqual([1, 2]);
    for (const number of Array.from({ length: 12 }, (_, index) => index + 3)) await readPage(documentId, number);
    expect(await getPreview({ actor: borrower, documentId })).toMatchObject({ pagesRead: 14, pages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
  });

  test('is empty while no page is read', async () => {
    const { borrower } = await seedPeople();
    const documentId = await halfRead(borrower, 4, []);
    const empty: Preview = { pageCount: 4, pagesRead: 0, pages: [], types: [], fields: [], words: null };
    expect(await getPreview({ actor: borrower, documentId })).toEqual(empty);
  });

  test("reads an organisation's own labels", async () => {
    const { borrower, organisationId } = await seedPeople();
    const documentId = await halfRead(borrower, 2, [1]);
    const names = async (): Promise<string[]> =>
      (await getPreview({ actor: borrower, documentId })).fields.filter(({ key }) => key === 'servicerName').map(({ value }) => value);
    expect(await names()).not.toContain('Quayside Loan Care');
    await database().cueWord.create({ data: { organisationId, fieldKey: 'servicerName', label: 'Looked after by' } });
    expect(await names()).toContain('Quayside Loan Care');
  });

  test('is answered by the API, and is nobody else’s', async () => {
    const { borrower, reviewer } = await seedPeople();
    const strangers = await seedPeople();
    const documentId = await halfRead(borrower, 5, [1, 2]);
    const answer = await call('GET', `/api/v1/documents/${documentId}/preview`, { headers: await signedIn(reviewer) });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ pagesRead: 2, pages: [1, 2] });
    const refused = await call('GET', `/api/v1/documents/${documentId}/preview`, { headers: await signedIn(strangers.reviewer) });
    expect(refused.status).toBe(404);
  });
});
