import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { findOpinions } from '#lib/use-cases/find-opinions.ts';
import { getChecklist } from '#lib/use-cases/get-checklist.ts';
import { giveOpinion } from '#lib/use-cases/give-opinion.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();
let people: People;
beforeAll(async () => {
  people = await seedPeople();
});

const slot = '0/noteAmount/0';

describe('an opinion on a value', () => {
  test('is seen by reviewers, and the last word counts while the first is kept', async () => {
    const { documentId } = await seedReview(people.borrower);
    await giveOpinion({ actor: people.borrower, documentId, opinion: { slot, opinion: 'right', note: null } });
    await giveOpinion({ actor: people.borrower, documentId, opinion: { slot, opinion: 'wrong', note: 'It is less' } });
    const seen = await findOpinions({ actor: people.reviewer, documentId });
    expect(seen).toMatchObject([{ slot, opinion: 'wrong', note: 'It is less', by: people.borrower.name }]);
    expect(await database().valueOpinion.count({ where: { documentId } })).toBe(2);
  });

  test('on a value that the document does not have is refused', async () => {
    const { documentId } = await seedReview(people.borrower);
    const unknown = giveOpinion({ actor: people.borrower, documentId, opinion: { slot: '0/noteAmount/7', opinion: 'right', note: null } });
    await expect(unknown).rejects.toMatchObject({ name: 'InvalidInput', code: 'slot_unknown' });
  });
});

describe('the checklist', () => {
  test('asks a borrower without papers for what a loan usually needs', async () => {
    const { borrower } = await seedPeople();
    const [only, ...more] = await getChecklist({ actor: borrower });
    expect(more).toEqual([]);
    expect(only?.items.every(({ state }) => state === 'missing')).toBe(true);
  });

  test('goes by what the loan was asked for, and never by the papers of others', async () => {
    const { borrower, admin, organisationId } = await seedPeople();
    const loan = await database().loan.create({ data: { organisationId, reference: 'L-9', requiredTypes: ['note', 'title'] } });
    const mine = await seedReview(borrower);
    const theirs = await seedReview(admin);
    await database().document.updateMany({ where: { id: { in: [mine.documentId, theirs.documentId] } }, data: { loanId: loan.id } });
    const [list] = await getChecklist({ actor: borrower });
    expect(list).toMatchObject({ reference: 'L-9', loanId: loan.id });
    expect(list?.items).toEqual([
      { type: 'note', state: 'here', documentIds: [mine.documentId] },
      { type: 'title', state: 'missing', documentIds: [] },
    ]);
  });
});
