import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { findNewLayouts } from '#lib/adapters/db/known-layouts.ts';
import { Conflict, InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { CLAIM_MINUTES } from '#lib/domain/review-queue.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { RiskCode } from '#lib/domain/risk.ts';
import { assignDocuments } from '#lib/use-cases/assign-documents.ts';
import { claimDocument } from '#lib/use-cases/claim-document.ts';
import { claimNext } from '#lib/use-cases/claim-next.ts';
import { correctSplit } from '#lib/use-cases/correct-split.ts';
import { deleteView } from '#lib/use-cases/delete-view.ts';
import { escalateDocument } from '#lib/use-cases/escalate-document.ts';
import { findReviewItems } from '#lib/use-cases/find-review-items.ts';
import { findSavedViews } from '#lib/use-cases/find-saved-views.ts';
import { saveView } from '#lib/use-cases/save-view.ts';
import { withdrawEscalation } from '#lib/use-cases/withdraw-escalation.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople, seedPerson } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

/** Documents in review, the riskiest first. */
async function queued(risks: readonly number[]): Promise<People & { second: Actor & { memberId: string }; ids: string[] }> {
  const people = await seedPeople();
  const second = await seedPerson({ organisationId: people.organisationId, role: 'reviewer' });
  const ids: string[] = [];
  for (const risk of risks) {
    const { documentId } = await seedReview(people.borrower);
    await database().reviewItem.update({ where: { documentId }, data: { risk } });
    ids.push(documentId);
  }
  return { ...people, second, ids };
}

const idsOf = async (...asked: Parameters<typeof findReviewItems>): Promise<string[]> =>
  (await findReviewItems(...asked)).items.map(({ documentId }) => documentId);

const because = (documentId: string | undefined, code: RiskCode) =>
  database().reviewItem.update({ where: { documentId: documentId ?? '' }, data: { reasons: [{ code, sentence: 'So it is.' }] } });

describe('the review queue', () => {
  test('shows the riskiest first, with the reason in words and who has what', async () => {
    const { reviewer, second, ids } = await queued([0.2, 0.9, 0.5]);
    const [low, high, middle] = ids as [string, string, string];
    await because(high, 'check-failed');
    await claimDocument({ actor: second, documentId: middle });
    await assignDocuments({ actor: reviewer, documentIds: [low], memberId: second.memberId });
    const { items, counts } = await findReviewItems({ actor: reviewer });
    expect(items.map(({ documentId }) => documentId)).toEqual([high, middle, low]);
    expect(items[0]).toMatchObject({ risk: 0.9, reasons: [{ code: 'check-failed', sentence: 'So it is.' }], claim: null });
    expect(items[1]?.claim).toMatchObject({ by: second.name, mine: false });
    expect(items[2]?.assignedTo).toEqual({ id: second.memberId, name: second.name, me: false });
    expect(counts).toEqual({ all: 3, waiting: 2, mine: 0, held: 1, escalated: 0, 'second-review': 0 });
  });

  test('is narrowed by every filter', async () => {
    const { reviewer, second, admin, ids } = await queued([0.9, 0.8, 0.7, 0.6]);
    const [a, b, c, d] = ids as [string, string, string, string];
    await claimDocument({ actor: second, documentId: a });
    await assignDocuments({ actor: admin, documentIds: [b], memberId: reviewer.memberId });
    await escalateDocument({ actor: second, documentId: c, note: 'Whose signature is it?' });
    await because(d, 'new-layout');
    await database().reviewItem.update({
      where: { documentId: d },
      data: { partial: true, createdAt: new Date(Date.now() - 3 * 86_400_000) },
    });
    const shown = (filter: Parameters<typeof findReviewItems>[0]['filter']) => idsOf({ actor: reviewer, ...(filter && { filter }) });
    expect(await shown({ state: 'waiting' })).toEqual([b, d]);
    expect(await shown({ state: 'mine' })).toEqual([b]);
    expect(await shown({ state: 'held' })).toEqual([a]);
    expect(await shown({ state: 'escalated' })).toEqual([c]);
    expect(await shown({ reason: 'new-layout' })).toEqual([d]);
    expect(await shown({ assignedTo: 'nobody' })).toEqual([a, c, d]);
    expect(await shown({ assignedTo: reviewer.memberId })).toEqual([b]);
    expect(await shown({ partial: true })).toEqual([d]);
    expect(await shown({ olderThanDays: 2 })).toEqual([d]);
    expect(await shown({ olderThanDays: 4 })).toEqual([]);
    expect(await shown({ type: 'note' })).toEqual(ids);
    expect(await shown({ type: 'rider' })).toEqual([]);
    expect(await shown({ lender: 'ALD' })).toEqual(ids);
    expect(await shown({ lender: '%' })).toEqual([]);
    expect(await shown({ type: 'note', state: 'waiting', reason: 'new-layout', lender: 'alder' })).toEqual([d]);
  });

  test('has further pages: every document once, in one order', async () => {
    const { reviewer, ids } = await queued(Array.from({ length: 55 }, (_, index) => (index % 3) / 10));
    const first = await findReviewItems({ actor: reviewer });
    expect(first.items).toHaveLength(50);
    const rest = await findReviewItems({ actor: reviewer, cursor: first.nextCursor ?? '' });
    expect(rest.nextCursor).toBeNull();
    const all = [...first.items, ...rest.items];
    expect(new Set(all.map(({ documentId }) => documentId))).toEqual(new Set(ids));
    expect(all.map(({ risk }) => risk)).toEqual(all.map(({ risk }) => risk).sort((x, y) => y - x));
    await expect(findReviewItems({ actor: reviewer, cursor: 'nonsense' })).rejects.toThrow(InvalidInput);
  });

  test('shows what waits for a second review to everybody but the first reviewer', async () => {
    const { reviewer, second, borrower } = await queued([]);
    const { documentId, extractionId } = await seedReview(borrower, { state: 'approved' });
    await database().secondReview.create({
      data: { organisationId: reviewer.organisationId, documentId, extractionId, firstById: reviewer.memberId, firstValues: [] },
    });
    expect(await idsOf({ actor: second, filter: { state: 'second-review' } })).toEqual([documentId]);
    expect(await idsOf({ actor: reviewer, filter: { state: 'second-review' } })).toEqual([]);
    expect(await idsOf({ actor: second })).toEqual([]);
  });
});

describe('the next document', () => {
  test('is the riskiest that nobody holds, and it is locked for whoever asked', async () => {
    const { reviewer, second, ids } = await queued([0.5, 0.9, 0.7]);
    await claimDocument({ actor: second, documentId: ids[1] ?? '' });
    expect(await claimNext({ actor: reviewer, peek: true })).toBe(ids[2]);
    expect(await database().reviewItem.count({ where: { claimedById: reviewer.memberId } })).toBe(0);
    expect(await claimNext({ actor: reviewer })).toBe(ids[2]);
    expect(await claimDocument({ actor: second, documentId: ids[2] ?? '' })).toMatchObject({ mine: false, claimedBy: reviewer.name });
  });

  test('is the one that the actor still holds, until they go on from it', async () => {
    const { reviewer, ids } = await queued([0.9, 0.8]);
    expect(await claimNext({ actor: reviewer })).toBe(ids[0]);
    expect(await claimNext({ actor: reviewer })).toBe(ids[0]);
    expect(await claimNext({ actor: reviewer, after: ids[0] ?? '' })).toBe(ids[1]);
  });

  test('after a skipped one lies behind it, and the skipped ones come again at the end', async () => {
    const { reviewer, ids } = await queued([0.9, 0.8, 0.7]);
    const release = () => database().reviewItem.updateMany({ data: { claimedById: null, claimExpiresAt: null } });
    const walk: (string | null)[] = [];
    let after: string | null = null;
    for (let step = 0; step < 4; step++) {
      after = await claimNext({ actor: reviewer, ...(after && { after }) });
      walk.push(after);
      await release();
    }
    expect(walk).toEqual([ids[0], ids[1], ids[2], ids[0]]);
  });

  test('is first what is assigned to the actor, and never what is assigned to somebody else', async () => {
    const { reviewer, second, admin, ids } = await queued([0.9, 0.8, 0.1]);
    await assignDocuments({ actor: admin, documentIds: [ids[0] ?? ''], memberId: second.memberId });
    await assignDocuments({ actor: admin, documentIds: [ids[2] ?? ''], memberId: reviewer.memberId });
    expect(await claimNext({ actor: reviewer })).toBe(ids[2]);
    expect(await claimNext({ actor: reviewer, after: ids[2] ?? '' })).toBe(ids[1]);
    expect(await claimNext({ actor: reviewer, after: ids[1] ?? '' })).toBeNull();
  });

  test('is an escalated one only for administrators and for whom it is assigned to', async () => {
    const { reviewer, second, admin, ids } = await queued([0.9]);
    const documentId = ids[0] ?? '';
    await escalateDocument({ actor: reviewer, documentId, note: 'Two lenders sign here.' });
    expect(await claimNext({ actor: second })).toBeNull();
    expect(await claimNext({ actor: admin, peek: true })).toBe(documentId);
    await assignDocuments({ actor: admin, documentIds: [documentId], memberId: second.memberId });
    expect(await claimNext({ actor: second })).toBe(documentId);
  });

  test('lies within the filter', async () => {
    const { reviewer, ids } = await queued([0.9, 0.8]);
    await because(ids[1], 'poor-page');
    expect(await claimNext({ actor: reviewer, filter: { reason: 'poor-page' } })).toBe(ids[1]);
    expect(await claimNext({ actor: reviewer, filter: { reason: 'model-failed' } })).toBeNull();
  });

  test('goes to one person each when twenty ask at once', async () => {
    const { organisationId, ids } = await queued(Array.from({ length: 12 }, (_, index) => index / 20));
    const people = await Promise.all(Array.from({ length: 20 }, () => seedPerson({ organisationId, role: 'reviewer' })));
    const answers = await Promise.all(people.map((actor) => claimNext({ actor })));
    const taken = answers.filter((answer) => answer !== null);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).toHaveLength(ids.length);
    const rows = await database().reviewItem.findMany({ where: { organisationId }, select: { documentId: true, claimedById: true } });
    for (const { documentId, claimedById } of rows) expect(claimedById).toBe(people[answers.indexOf(documentId)]?.memberId);
  });
});

describe('a lock', () => {
  test('on one document is won by exactly one of twenty who open it at once', async () => {
    const { organisationId, ids } = await queued([0.5]);
    const people = await Promise.all(Array.from({ length: 20 }, () => seedPerson({ organisationId, role: 'reviewer' })));
    const claims = await Promise.all(people.map((actor) => claimDocument({ actor, documentId: ids[0] ?? '' })));
    expect(claims.filter(({ mine }) => mine)).toHaveLength(1);
    expect(new Set(claims.map(({ claimedBy }) => claimedBy)).size).toBe(1);
  });

  test('ends ten minutes after the last sign of life, and not before', async () => {
    const { reviewer, second, ids } = await queued([0.5]);
    const documentId = ids[0] ?? '';
    const start = new Date();
    const later = (minutes: number, ms = 0) => new Date(start.getTime() + minutes * 60_000 + ms);
    await claimDocument({ actor: reviewer, documentId, now: start });
    await claimDocument({ actor: reviewer, documentId, now: later(5) });
    expect(await claimNext({ actor: second, now: later(5 + CLAIM_MINUTES, -1) })).toBeNull();
    expect(await claimNext({ actor: second, now: later(5 + CLAIM_MINUTES) })).toBe(documentId);
    expect(await claimDocument({ actor: reviewer, documentId, now: later(5 + CLAIM_MINUTES) })).toMatchObject({ mine: false });
  });
});

describe('an assignment', () => {
  test('of many is all or nothing, and only to somebody who reviews', async () => {
    const { reviewer, borrower, ids } = await queued([0.5, 0.4]);
    const unknown = assignDocuments({ actor: reviewer, documentIds: [...ids, crypto.randomUUID()], memberId: reviewer.memberId });
    await expect(unknown).rejects.toThrow(NotFound);
    await expect(assignDocuments({ actor: reviewer, documentIds: ids, memberId: borrower.memberId })).rejects.toThrow(InvalidInput);
    const stranger = (await seedPeople()).reviewer.memberId;
    await expect(assignDocuments({ actor: reviewer, documentIds: ids, memberId: stranger })).rejects.toThrow(NotFound);
    expect(await database().reviewItem.count({ where: { documentId: { in: ids }, assignedToId: { not: null } } })).toBe(0);
    await assignDocuments({ actor: reviewer, documentIds: ids, memberId: reviewer.memberId });
    expect(await database().reviewItem.count({ where: { documentId: { in: ids }, assignedToId: reviewer.memberId } })).toBe(2);
  });
});

describe('an escalation', () => {
  test('carries its note, frees the document, and is taken back by its author or an administrator', async () => {
    const { reviewer, second, admin, ids } = await queued([0.5]);
    const documentId = ids[0] ?? '';
    await claimDocument({ actor: reviewer, documentId });
    await expect(escalateDocument({ actor: second, documentId, note: 'Mine?' })).rejects.toThrow(Conflict);
    await escalateDocument({ actor: reviewer, documentId, note: 'Which of the two amounts?' });
    const { items } = await findReviewItems({ actor: admin });
    expect(items[0]).toMatchObject({ claim: null, escalation: { by: reviewer.name, note: 'Which of the two amounts?', mine: false } });
    await expect(escalateDocument({ actor: reviewer, documentId, note: 'Again' })).rejects.toThrow(Conflict);
    await expect(withdrawEscalation({ actor: second, documentId })).rejects.toThrow(Conflict);
    await withdrawEscalation({ actor: reviewer, documentId });
    expect((await findReviewItems({ actor: admin })).items[0]?.escalation).toBeNull();
  });
});

describe('a saved view', () => {
  test('belongs to one person, is replaced under its name, and is removed by its owner alone', async () => {
    const { reviewer, second } = await queued([]);
    const { id } = await saveView({ actor: reviewer, name: 'Old ones', filter: { olderThanDays: 3 } });
    await saveView({ actor: reviewer, name: 'Old ones', filter: { olderThanDays: 7 } });
    expect(await findSavedViews({ actor: reviewer })).toEqual([{ id, name: 'Old ones', filter: { olderThanDays: 7 } }]);
    expect(await findSavedViews({ actor: second })).toEqual([]);
    await expect(deleteView({ actor: second, viewId: id })).rejects.toThrow(NotFound);
    await deleteView({ actor: reviewer, viewId: id });
    expect(await findSavedViews({ actor: reviewer })).toEqual([]);
  });
});

describe('a layout', () => {
  const alder = { type: 'note' as const, lender: 'ALDER' };

  test('is new until a document of its type and lender is approved in this organisation', async () => {
    const { borrower, organisationId } = await queued([0.5]);
    expect(await findNewLayouts(database(), organisationId, [alder])).toEqual([alder]);
    await seedReview(borrower, { state: 'approved' });
    const others = [
      { type: 'rider' as const, lender: 'Alder' },
      { type: 'note' as const, lender: 'Birch Bank' },
    ];
    expect(await findNewLayouts(database(), organisationId, [alder, ...others])).toEqual(others);
    expect(await findNewLayouts(database(), (await seedPeople()).organisationId, [alder])).toEqual([alder]);
  });

  test('and what else speaks for a look is written anew when a person splits the file', async () => {
    const { reviewer, borrower } = await queued([]);
    const { documentId } = await seedReview(borrower, { coverPage: true });
    await correctSplit({ actor: reviewer, documentId, ranges: [{ type: 'note', pages: [1, 2] }], extraction: 1, lastSequence: 0 });
    const item = (await findReviewItems({ actor: reviewer })).items[0];
    expect(item?.risk).toBeGreaterThan(0);
    expect(item?.reasons.map(({ code }) => code)).toContain('missing-field');
  });
});
