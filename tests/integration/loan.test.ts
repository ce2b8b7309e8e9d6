import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { getHistory } from '#lib/use-cases/get-history.ts';
import { getLoan } from '#lib/use-cases/get-loan.ts';
import { setLoan } from '#lib/use-cases/set-loan.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

describe('the loan of a file', () => {
  test('is named by a reviewer, shows its other files, and is taken away again', async () => {
    const { reviewer, borrower } = await seedPeople();
    const [first, second] = [await seedReview(borrower), await seedReview(borrower)].map(({ documentId }) => documentId);
    if (!first || !second) throw new Error('unreachable');
    expect(await getLoan({ actor: reviewer, documentId: first })).toEqual({ loanId: null, reference: null, others: [] });
    for (const documentId of [first, second, second]) await setLoan({ actor: reviewer, documentId, reference: 'L-1' });
    expect(await getLoan({ actor: reviewer, documentId: first })).toMatchObject({
      reference: 'L-1',
      others: [{ documentId: second, state: 'in-review' }],
    });
    await setLoan({ actor: reviewer, documentId: second, reference: null });
    expect((await getLoan({ actor: reviewer, documentId: first })).others).toEqual([]);
    const events = await getHistory({ actor: reviewer, documentId: second });
    expect(events.map(({ event, before, after }) => ({ event, before, after }))).toEqual([
      { event: 'document.assigned', before: 'L-1' },
      { event: 'document.assigned', after: 'L-1' },
    ]);
  });

  test('of one organisation is another one than that of the same name elsewhere', async () => {
    const [here, there] = [await seedPeople(), await seedPeople()];
    const { documentId } = await seedReview(here.borrower);
    const foreign = await seedReview(there.borrower);
    await setLoan({ actor: here.reviewer, documentId, reference: 'L-2' });
    await setLoan({ actor: there.reviewer, documentId: foreign.documentId, reference: 'L-2' });
    expect((await getLoan({ actor: here.admin, documentId })).others).toEqual([]);
    expect(await database().loan.count({ where: { reference: 'L-2' } })).toBe(2);
  });

  test('shows a borrower only the files that are their own', async () => {
    const { reviewer, borrower, admin } = await seedPeople();
    const own = await seedReview(borrower);
    const others = await seedReview(admin);
    for (const { documentId } of [own, others]) await setLoan({ actor: reviewer, documentId, reference: 'L-3' });
    expect(await getLoan({ actor: borrower, documentId: own.documentId })).toMatchObject({ reference: 'L-3', others: [] });
  });
});
