import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { claimDocument } from '#lib/use-cases/claim-document.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { getHistory } from '#lib/use-cases/get-history.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { releaseDocument } from '#lib/use-cases/release-document.ts';
import { reopenDocument } from '#lib/use-cases/reopen-document.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople, seedPerson } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

const lender = { fieldKey: 'lenderName', documentType: 'note', slot: '0/lenderName/0' } as const;
const noteDate = { fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' } as const;
const bank: CorrectionInput = {
  action: 'corrected',
  ...lender,
  value: 'Alder Bank, N.A.',
  text: 'Alder Bank, N.A.',
  page: 1,
  boxes: noteBoxes(15, 17),
};
const dated: CorrectionInput = {
  action: 'added',
  ...noteDate,
  value: 'November 3, 2024',
  text: 'November 3, 2024',
  page: 1,
  boxes: noteBoxes(1, 3),
};

async function reviewing(): Promise<
  People & {
    documentId: string;
    second: Actor;
    correct: (correction: CorrectionInput, by?: Actor, lastSequence?: number) => ReturnType<typeof correctField>;
  }
> {
  const people = await seedPeople();
  const second = await seedPerson({ organisationId: people.organisationId, role: 'reviewer' });
  const { documentId } = await seedReview(people.borrower);
  const seen = async () => (await getReview({ actor: people.reviewer, documentId })).lastSequence;
  const correct = async (correction: CorrectionInput, by: Actor = people.reviewer, lastSequence?: number) =>
    correctField({ actor: by, documentId, correction, lastSequence: lastSequence ?? (await seen()) });
  return { ...people, second, documentId, correct };
}

describe('a correction', () => {
  test('counts from now on, and what the machine answered stays', async () => {
    const { reviewer, documentId, correct } = await reviewing();
    const before = await getExtraction({ actor: reviewer, documentId });
    const { sequence, value } = await correct(bank);
    expect(value).toMatchObject({
      status: 'corrected',
      value: 'Alder Bank, N.A.',
      predicted: { value: 'Alder' },
      boxes: noteBoxes(15, 17),
    });
    const review = await getReview({ actor: reviewer, documentId });
    expect(review.values.find(({ slot }) => slot === lender.slot)).toEqual(value);
    expect(review.lastSequence).toBe(sequence);
    expect(await getExtraction({ actor: reviewer, documentId })).toEqual(before);
  });

  test('is itself never changed: a second answer is a second row', async () => {
    const { documentId, correct } = await reviewing();
    await correct(bank);
    await correct({ action: 'confirmed', ...lender });
    const rows = await database().correction.findMany({
      where: { documentId },
      orderBy: { sequence: 'asc' },
      select: { id: true, action: true },
    });
    expect(rows.map(({ action }) => action)).toEqual(['corrected', 'confirmed']);
    const change = database().correction.update({ where: { id: rows[0]?.id ?? '' }, data: { value: 'another' } });
    await expect(change).rejects.toThrow(/append-only/);
  });

  test('is normalised by the kind of the field, and keeps the printed text', async () => {
    const { correct } = await reviewing();
    const { value } = await correct(dated);
    expect(value).toMatchObject({ status: 'added', value: '2024-11-03', text: 'November 3, 2024' });
    const amount = { fieldKey: 'noteAmount', documentType: 'note', slot: '0/noteAmount/0', action: 'corrected' } as const;
    expect((await correct({ ...amount, value: '$212,000', text: '$212,000' })).value).toMatchObject({
      value: '212000.00',
      text: '$212,000',
    });
  });

  test.each<[string, CorrectionInput, string]>([
    ['a value that is not one of its kind', { ...dated, value: 'soon', text: 'soon' }, 'value_unreadable'],
    ['a slot of another field', { ...bank, slot: '0/noteAmount/0' }, 'slot_invalid'],
    ['a document the file does not hold', { ...bank, slot: '1/lenderName/0' }, 'slot_invalid'],
    ['another type than the document has', { ...bank, documentType: 'rider' }, 'slot_invalid'],
    ['a page the file does not have', { ...bank, page: 2 }, 'slot_invalid'],
    ['a confirmation of nothing', { action: 'confirmed', ...noteDate }, 'nothing_to_confirm'],
    ['a second value of a field that has one', { ...dated, slot: '0/noteDate/1' }, 'single_value'],
  ])('refuses %s', async (_case, correction, code) => {
    const { documentId, correct } = await reviewing();
    await expect(correct(correction)).rejects.toMatchObject({ name: 'InvalidInput', code });
    expect(await database().correction.count({ where: { documentId } })).toBe(0);
  });

  test('is refused when somebody else answered the slot since, and taken when it was another slot', async () => {
    const { reviewer, second, correct } = await reviewing();
    const { sequence } = await correct(bank, second);
    await expect(correct({ action: 'absent', ...lender }, reviewer, sequence - 1)).rejects.toThrow(Conflict);
    await correct(dated, reviewer, sequence - 1);
    await correct({ action: 'absent', ...lender }, reviewer, sequence);
  });

  test('of one’s own does not stand for having seen those of others', async () => {
    const { reviewer, second, documentId, correct } = await reviewing();
    await correct(bank, second);
    await correct(dated, reviewer, 0);
    await expect(correct({ action: 'absent', ...lender }, reviewer, 0)).rejects.toThrow(Conflict);
    await expect(approveDocument({ actor: reviewer, documentId, lastSequence: 0 })).rejects.toThrow(Conflict);
  });

  test('of two at once on one slot exactly one is taken', async () => {
    const { reviewer, second, documentId, correct } = await reviewing();
    const outcomes = await Promise.allSettled([correct(bank, reviewer, 0), correct({ action: 'absent', ...lender }, second, 0)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database().correction.count({ where: { documentId } })).toBe(1);
  });

  test('is refused outside the organisation as if there were no such document', async () => {
    const { correct } = await reviewing();
    await expect(correct(bank, (await seedPeople()).admin)).rejects.toThrow(NotFound);
  });

  test('is in the history with what it changed', async () => {
    const { engineer, reviewer, documentId, correct } = await reviewing();
    await correct(bank);
    await correct({ action: 'unreadable', ...noteDate });
    const [latest, first] = await getHistory({ actor: engineer, documentId });
    expect(first).toMatchObject({
      event: 'field.corrected',
      actorName: reviewer.name,
      fieldKey: 'lenderName',
      before: 'Alder',
      after: 'Alder Bank, N.A.',
    });
    expect(latest).toMatchObject({ event: 'field.unreadable', fieldKey: 'noteDate', after: 'unreadable' });
    expect(latest).not.toHaveProperty('before');
  });
});

describe('an approval', () => {
  test('is refused while a core field has no answer, and names it', async () => {
    const { reviewer, documentId } = await reviewing();
    const approval = approveDocument({ actor: reviewer, documentId, lastSequence: 0 });
    await expect(approval).rejects.toMatchObject({
      name: 'InvalidInput',
      code: 'core_fields_missing',
      message: expect.stringContaining('Note date'),
    });
  });

  test.each<[string, CorrectionInput]>([
    ['a value', dated],
    ['absent', { action: 'absent', ...noteDate }],
    ['unreadable', { action: 'unreadable', ...noteDate }],
  ])('is taken when the missing core field is answered by %s', async (_case, correction) => {
    const { reviewer, documentId, correct } = await reviewing();
    const { sequence } = await correct(correction);
    const { approvedAt } = await approveDocument({ actor: reviewer, documentId, lastSequence: sequence });
    const review = await getReview({ actor: reviewer, documentId });
    expect(review).toMatchObject({ approvedAt, claim: null, document: { state: 'approved' } });
  });

  test('is refused when somebody else answered since its author looked', async () => {
    const { reviewer, second, documentId, correct } = await reviewing();
    await correct(dated, second);
    await expect(approveDocument({ actor: reviewer, documentId, lastSequence: 0 })).rejects.toThrow(/in the meantime/);
  });

  test('closes the document for corrections until it is taken back', async () => {
    const { admin, reviewer, documentId, correct } = await reviewing();
    const { sequence } = await correct(dated);
    await approveDocument({ actor: reviewer, documentId, lastSequence: sequence });
    await expect(correct(bank)).rejects.toThrow(Conflict);
    await expect(approveDocument({ actor: reviewer, documentId, lastSequence: sequence })).rejects.toThrow(Conflict);
    await reopenDocument({ actor: admin, documentId });
    await expect(reopenDocument({ actor: admin, documentId })).rejects.toThrow(Conflict);
    await correct(bank);
    const events = (await getHistory({ actor: admin, documentId })).map(({ event }) => event);
    expect(events).toEqual(['field.corrected', 'document.reopened', 'document.approved', 'field.added']);
  });
});

describe('a claim', () => {
  const now = new Date('2024-11-03T10:00:00Z');
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

  test('of many at once exactly one is granted, and the others learn whose it is', async () => {
    const { organisationId, borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower);
    const reviewers = await Promise.all(Array.from({ length: 6 }, () => seedPerson({ organisationId, role: 'reviewer' })));
    const claims = await Promise.all(reviewers.map((actor) => claimDocument({ actor, documentId })));
    expect(claims.filter(({ mine }) => mine)).toHaveLength(1);
    expect(new Set(claims.map(({ claimedBy }) => claimedBy)).size).toBe(1);
    expect(await database().auditEvent.count({ where: { subjectId: documentId, event: 'document.claimed' } })).toBe(1);
  });

  test('keeps others from correcting and approving, but not its holder', async () => {
    const { reviewer, second, documentId, correct } = await reviewing();
    await claimDocument({ actor: second, documentId });
    await expect(correct(bank)).rejects.toThrow(new RegExp(`${second.name} is reviewing`));
    await expect(approveDocument({ actor: reviewer, documentId, lastSequence: 0 })).rejects.toThrow(Conflict);
    await correct(bank, second);
    await releaseDocument({ actor: reviewer, documentId });
    await expect(correct(dated)).rejects.toThrow(Conflict);
    await releaseDocument({ actor: second, documentId });
    await correct(dated);
  });

  test('is prolonged by its holder, and taken over once it has expired', async () => {
    const { reviewer, second, documentId } = await reviewing();
    await claimDocument({ actor: reviewer, documentId, now });
    expect(await claimDocument({ actor: second, documentId, now: later(9) })).toMatchObject({ mine: false, claimedBy: reviewer.name });
    const prolonged = await claimDocument({ actor: reviewer, documentId, now: later(9) });
    expect(prolonged).toEqual({ mine: true, claimedBy: reviewer.name, claimExpiresAt: later(19).toISOString() });
    expect(await claimDocument({ actor: second, documentId, now: later(19) })).toMatchObject({ mine: true, claimedBy: second.name });
    expect(await database().auditEvent.count({ where: { subjectId: documentId, event: 'document.claimed' } })).toBe(2);
  });

  test('is shown with the review, until it expires', async () => {
    const { reviewer, second, documentId } = await reviewing();
    await claimDocument({ actor: reviewer, documentId, now });
    const claimSeenBy = async (actor: Actor, at: Date) => (await getReview({ actor, documentId, now: at })).claim;
    expect(await claimSeenBy(reviewer, now)).toEqual({ by: reviewer.name, expiresAt: later(10).toISOString(), mine: true });
    expect(await claimSeenBy(second, now)).toMatchObject({ by: reviewer.name, mine: false });
    expect(await claimSeenBy(second, later(10))).toBeNull();
  });

  test('on an approved or unknown document is refused', async () => {
    const { reviewer, borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower, { state: 'approved' });
    await expect(claimDocument({ actor: reviewer, documentId })).rejects.toThrow(Conflict);
    await expect(claimDocument({ actor: reviewer, documentId: crypto.randomUUID() })).rejects.toThrow(NotFound);
  });
});
