import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { SplitRange } from '#lib/domain/split.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { claimDocument } from '#lib/use-cases/claim-document.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { correctSplit } from '#lib/use-cases/correct-split.ts';
import { getHistory } from '#lib/use-cases/get-history.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { previewSplit } from '#lib/use-cases/preview-split.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople, seedPerson } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

/** The seeded packet: a cover page and a note, which carry the same words. */
const merged: SplitRange[] = [{ type: 'note', pages: [1, 2] }];
const twoNotes: SplitRange[] = [
  { type: 'note', pages: [1, 1] },
  { type: 'note', pages: [2, 2] },
];
const titled: SplitRange[] = [{ type: 'title', pages: [1, 2] }];
const bank: CorrectionInput = {
  action: 'corrected',
  fieldKey: 'lenderName',
  documentType: 'note',
  slot: '1/lenderName/0',
  value: 'Alder Bank, N.A.',
  text: 'Alder Bank, N.A.',
  page: 2,
  boxes: noteBoxes(15, 17),
};

async function packet() {
  const people = await seedPeople();
  const { documentId, extractionId } = await seedReview(people.borrower, { coverPage: true });
  const { reviewer } = people;
  const review = () => getReview({ actor: reviewer, documentId });
  const seen = async () => {
    const { extraction, lastSequence } = await review();
    return { extraction, lastSequence };
  };
  const correct = async (correction: CorrectionInput, by: Actor = reviewer) =>
    correctField({ actor: by, documentId, correction, ...(await seen()) });
  const split = async (ranges: SplitRange[], by: Actor = reviewer, as?: { extraction: number; lastSequence: number }) =>
    correctSplit({ actor: by, documentId, ranges, ...(as ?? (await seen())) });
  return { ...people, documentId, extractionId, review, correct, split };
}

describe('a corrected split', () => {
  test('is read anew from the stored pages, and leaves what was read before', async () => {
    const { documentId, extractionId, review, split } = await packet();
    const { document } = await review();
    expect(await split(twoNotes)).toEqual({ extraction: 2 });
    const after = await review();
    expect(after.types).toEqual(twoNotes.map((range) => ({ ...range, confidence: 1 })));
    expect(after).toMatchObject({ extraction: 2, document: { ...document, types: ['note'], fieldCount: expect.any(Number) } });
    expect(new Set(after.values.map(({ documentIndex }) => documentIndex))).toEqual(new Set([0, 1]));
    const rows = await database().extraction.findMany({
      where: { documentId },
      orderBy: { number: 'asc' },
      select: { id: true, number: true },
    });
    expect(rows).toEqual([
      { id: extractionId, number: 1 },
      { id: expect.any(String), number: 2 },
    ]);
  });

  test('is kept beside the one it replaces, and is itself never changed', async () => {
    const { documentId, extractionId, reviewer, split } = await packet();
    await split(merged);
    const [row] = await database().splitCorrection.findMany({ where: { documentId } });
    expect(row).toMatchObject({ extractionId, memberId: reviewer.memberId, ranges: [{ type: 'note', pages: [1, 2], confidence: 1 }] });
    const change = database().splitCorrection.update({ where: { id: row?.id ?? '' }, data: { ranges: [] } });
    await expect(change).rejects.toThrow(/append-only/);
  });

  test('takes answers along to the documents that now hold their pages, in the name of those who gave them', async () => {
    const { organisationId, documentId, review, correct, split } = await packet();
    const second = await seedPerson({ organisationId, role: 'reviewer' });
    await correct(bank, second);
    await split(merged);
    const { values } = await review();
    expect(values.find(({ slot }) => slot === '0/lenderName/0')).toMatchObject({
      status: expect.stringMatching(/^(corrected|added)$/),
      value: 'Alder Bank, N.A.',
      page: 2,
      boxes: noteBoxes(15, 17),
    });
    const rows = await database().correction.findMany({
      where: { documentId },
      orderBy: { sequence: 'asc' },
      select: { slot: true, memberId: true },
    });
    expect(rows).toEqual([
      { slot: '1/lenderName/0', memberId: second.memberId },
      { slot: '0/lenderName/0', memberId: second.memberId },
    ]);
  });

  test('names the answers that have no place in it before, and in the history after', async () => {
    const { reviewer, documentId, review, correct, split } = await packet();
    await correct({ action: 'confirmed', fieldKey: 'noteRatePercent', documentType: 'note', slot: '1/noteRatePercent/0' });
    const { extraction } = await review();
    const preview = await previewSplit({ actor: reviewer, documentId, ranges: titled, extraction });
    expect(preview).toMatchObject({ kept: 0, lost: [{ fieldKey: 'noteRatePercent', action: 'confirmed', text: '4.125' }] });
    expect((await review()).extraction).toBe(1);
    await split(titled);
    expect((await review()).values.filter(({ correction }) => correction)).toEqual([]);
    const [event] = await getHistory({ actor: reviewer, documentId });
    expect(event).toMatchObject({
      event: 'document.split',
      before: 'Other (p. 1), Promissory note (p. 2)',
      after: expect.stringMatching(/ \(p\. 1-2\)$/),
    });
  });

  test.each<[string, SplitRange[], string]>([
    ['that leaves a page out', [{ type: 'note', pages: [1, 1] }], 'split_invalid'],
    [
      'that the file has already',
      [
        { type: 'other', pages: [1, 1] },
        { type: 'note', pages: [2, 2] },
      ],
      'split_unchanged',
    ],
  ])('%s is refused', async (_case, ranges, code) => {
    const { split, review } = await packet();
    await expect(split(ranges)).rejects.toMatchObject({ name: InvalidInput.name, code });
    expect((await review()).extraction).toBe(1);
  });

  test('is refused when the file was split or answered since its author looked, or is held by somebody else', async () => {
    const { organisationId, documentId, correct, split } = await packet();
    const second = await seedPerson({ organisationId, role: 'reviewer' });
    await correct(bank, second);
    await expect(split(merged, undefined, { extraction: 1, lastSequence: 0 })).rejects.toThrow(/changed a field/);
    await split(merged);
    await expect(split(twoNotes, undefined, { extraction: 1, lastSequence: 0 })).rejects.toThrow(/split anew/);
    await claimDocument({ actor: second, documentId });
    await expect(split(twoNotes)).rejects.toThrow(new RegExp(`${second.name} is reviewing`));
  });

  test('of two at once exactly one is taken', async () => {
    const { split, documentId } = await packet();
    const at = { extraction: 1, lastSequence: 0 };
    const outcomes = await Promise.allSettled([split(merged, undefined, at), split(twoNotes, undefined, at)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database().extraction.count({ where: { documentId } })).toBe(2);
  });

  test('is refused once the document is approved', async () => {
    const { documentId } = await packet();
    await database().document.update({ where: { id: documentId }, data: { state: 'approved' } });
    const people = await packet();
    await database().document.update({ where: { id: people.documentId }, data: { state: 'approved' } });
    await expect(people.split(merged)).rejects.toThrow(Conflict);
  });
});

describe('an answer or approval of somebody who has not seen the new split', () => {
  test('is refused, since its slots name other documents now', async () => {
    const { reviewer, documentId, split, correct } = await packet();
    await split(merged);
    const stale = { actor: reviewer, documentId, lastSequence: 0 };
    await expect(correctField({ ...stale, correction: { ...bank, slot: '0/lenderName/0' } })).rejects.toThrow(/split anew/);
    await expect(approveDocument({ ...stale, extraction: 1 })).rejects.toThrow(/split anew/);
    await correct({ ...bank, slot: '0/lenderName/0' });
  });
});
