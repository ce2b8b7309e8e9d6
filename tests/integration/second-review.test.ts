import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { answerSecondReview } from '#lib/use-cases/answer-second-review.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { claimSecondReview } from '#lib/use-cases/claim-second-review.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { findSecondReviews } from '#lib/use-cases/find-second-reviews.ts';
import { finishSecondReview } from '#lib/use-cases/finish-second-review.ts';
import { getAgreement } from '#lib/use-cases/get-agreement.ts';
import { getChecks } from '#lib/use-cases/get-checks.ts';
import { getHistory } from '#lib/use-cases/get-history.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { getSecondReview } from '#lib/use-cases/get-second-review.ts';
import { setSecondReviewShare } from '#lib/use-cases/set-second-review-share.ts';
import { settleSecondReview } from '#lib/use-cases/settle-second-review.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, type Person, seedPeople, seedPerson } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

const subject = (fieldKey: 'lenderName' | 'noteDate') => ({ fieldKey, documentType: 'note' as const, slot: `0/${fieldKey}/0` });
const bank: CorrectionInput = {
  action: 'corrected',
  ...subject('lenderName'),
  value: 'Alder Bank, N.A.',
  text: 'Alder Bank, N.A.',
  page: 1,
  boxes: noteBoxes(15, 17),
};
const noDate: CorrectionInput = { action: 'absent', ...subject('noteDate') };

interface Setting extends People {
  second: Person;
  third: Person;
  documentId: string;
  id: string;
}

/** A note that the first reviewer approved with the whole name of the bank, drawn for a second reading. */
async function sampled(): Promise<Setting> {
  const people = await seedPeople();
  const [second, third] = await Promise.all([0, 1].map(() => seedPerson({ organisationId: people.organisationId, role: 'reviewer' })));
  if (!second || !third) throw new Error('unreachable');
  await setSecondReviewShare({ actor: people.admin, share: 1 });
  const { documentId } = await seedReview(people.borrower);
  for (const correction of [bank, noDate])
    await correctField({ actor: people.reviewer, documentId, correction, lastSequence: await seen(people.reviewer, documentId) });
  await approveDocument({ actor: people.reviewer, documentId, lastSequence: await seen(people.reviewer, documentId) });
  const { id } = await database().secondReview.findFirstOrThrow({ where: { documentId }, select: { id: true } });
  return { ...people, second, third, documentId, id };
}

const seen = async (actor: Actor, documentId: string): Promise<number> => (await getReview({ actor, documentId })).lastSequence;

/** Reads a document a second time: every value as the machine read it, save these answers. */
async function readAgain(
  { second, documentId, id }: Setting,
  own: readonly CorrectionInput[],
): Promise<{ state: string; differing: number }> {
  await claimSecondReview({ actor: second, id });
  const { values } = await getSecondReview({ actor: second, documentId });
  const mine = new Set(own.map(({ slot }) => slot));
  const confirmed = values
    .filter(({ slot, predicted }) => predicted && !mine.has(slot))
    .map(({ slot, fieldKey }): CorrectionInput => ({ action: 'confirmed', slot, fieldKey, documentType: 'note' }));
  await answerSecondReview({ actor: second, id, corrections: [...own, ...confirmed] });
  return finishSecondReview({ actor: second, id });
}

describe('a second reading', () => {
  test('is asked for no document when the share is nothing', async () => {
    const people = await seedPeople();
    await setSecondReviewShare({ actor: people.admin, share: 0 });
    const { documentId } = await seedReview(people.borrower);
    await correctField({ actor: people.reviewer, documentId, correction: noDate, lastSequence: 0 });
    await approveDocument({ actor: people.reviewer, documentId, lastSequence: await seen(people.reviewer, documentId) });
    expect(await database().secondReview.count({ where: { documentId } })).toBe(0);
  });

  test('shows what the machine read, and nothing of the first person', async () => {
    const setting = await sampled();
    await claimSecondReview({ actor: setting.second, id: setting.id });
    const detail = await getSecondReview({ actor: setting.second, documentId: setting.documentId });
    expect(detail.values.find(({ fieldKey }) => fieldKey === 'lenderName')).toMatchObject({ status: 'predicted', value: 'Alder' });
    expect(detail).toMatchObject({ compared: [], firstBy: null });
    expect(JSON.stringify(detail)).not.toContain('Alder Bank, N.A.');
  });

  test('hides the first answers from its reader until it is done, wherever they stand', async () => {
    const setting = await sampled();
    const { second, documentId, id } = setting;
    const blind = { code: 'reading_blind' };
    const places = { review: getReview, history: getHistory, checks: getChecks };
    for (const look of Object.values(places)) await expect(look({ actor: second, documentId })).resolves.toBeDefined();
    await claimSecondReview({ actor: second, id });
    for (const look of Object.values(places)) await expect(look({ actor: second, documentId })).rejects.toMatchObject(blind);
    await expect(getReview({ actor: setting.third, documentId })).resolves.toBeDefined();
    await readAgain(setting, [bank, noDate]);
    for (const look of Object.values(places)) await expect(look({ actor: second, documentId })).resolves.toBeDefined();
  });

  test('is never done by the first reader', async () => {
    const { reviewer, id } = await sampled();
    await expect(claimSecondReview({ actor: reviewer, id })).rejects.toThrow(Conflict);
    const { items } = await findSecondReviews({ actor: reviewer });
    expect(items.find((item) => item.id === id)?.task).toBe('wait');
  });

  test('goes to one of two people who want it at once', async () => {
    const { second, third, id } = await sampled();
    const outcomes = await Promise.allSettled([second, third].map((actor) => claimSecondReview({ actor, id })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('begins anew with another person when the first one let it lie', async () => {
    const { second, third, id } = await sampled();
    const early = new Date(Date.now() - 3_600_000);
    await claimSecondReview({ actor: second, id, now: early });
    await answerSecondReview({ actor: second, id, corrections: [noDate], now: early });
    await claimSecondReview({ actor: third, id });
    expect(await database().secondAnswer.count({ where: { secondReviewId: id } })).toBe(0);
    await expect(answerSecondReview({ actor: second, id, corrections: [noDate] })).rejects.toThrow(Conflict);
  });

  test('is not done while a value is unanswered', async () => {
    const { second, id } = await sampled();
    await claimSecondReview({ actor: second, id });
    await expect(finishSecondReview({ actor: second, id })).rejects.toThrow(InvalidInput);
  });

  test('settles by itself when both say the same, and changes nothing of the document', async () => {
    const setting = await sampled();
    const before = await seen(setting.reviewer, setting.documentId);
    expect(await readAgain(setting, [bank, noDate])).toEqual({ state: 'settled', differing: 0 });
    expect(await seen(setting.reviewer, setting.documentId)).toBe(before);
  });
});

describe('two readings that differ', () => {
  test('are decided by a third person, not by one of the two', async () => {
    const setting = await sampled();
    expect(await readAgain(setting, [noDate])).toEqual({ state: 'differing', differing: 1 });
    const choices = [{ slot: '0/lenderName/0', pick: 'first' as const }];
    await expect(settleSecondReview({ actor: setting.second, id: setting.id, choices })).rejects.toThrow(Conflict);
    expect(await settleSecondReview({ actor: setting.third, id: setting.id, choices })).toEqual({ changed: 0 });
  });

  test('write the second answer as a correction, with the approval taken back and given anew in the history', async () => {
    const setting = await sampled();
    await readAgain(setting, [noDate]);
    await settleSecondReview({ actor: setting.third, id: setting.id, choices: [{ slot: '0/lenderName/0', pick: 'second' }] });
    const review = await getReview({ actor: setting.reviewer, documentId: setting.documentId });
    expect(review.document.state).toBe('approved');
    expect(review.values.find(({ fieldKey }) => fieldKey === 'lenderName')).toMatchObject({ status: 'confirmed', value: 'Alder' });
    const events = await database().auditEvent.findMany({
      where: { subjectId: setting.documentId, memberId: setting.third.memberId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { event: true },
    });
    expect(events.map(({ event }) => event)).toEqual([
      'document.reopened',
      'field.confirmed',
      'document.approved',
      'second-review.settled',
    ]);
  });

  test('stay open while a difference is not decided', async () => {
    const setting = await sampled();
    await readAgain(setting, [noDate]);
    await expect(settleSecondReview({ actor: setting.third, id: setting.id, choices: [] })).rejects.toThrow('Lender');
  });

  test('count in the agreement of the pair, which each of them sees and no other reviewer', async () => {
    const setting = await sampled();
    await readAgain(setting, [noDate]);
    const report = await getAgreement({ actor: setting.second, since: null });
    expect(report.all).toMatchObject({ documents: 1, slots: 6, alike: 5 });
    expect(report.byField[0]).toMatchObject({ group: 'Lender', share: 0 });
    expect((await getAgreement({ actor: setting.third, since: null })).all.slots).toBe(0);
    expect((await getAgreement({ actor: setting.engineer, since: null })).byPair).toHaveLength(1);
  });
});
