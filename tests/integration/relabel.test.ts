import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { RelabelChoice } from '#lib/domain/finding.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { findUnlikeLabels } from '#lib/use-cases/find-unlike-labels.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { letFindingStand } from '#lib/use-cases/let-finding-stand.ts';
import { previewRelabel } from '#lib/use-cases/preview-relabel.ts';
import { relabel } from '#lib/use-cases/relabel.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople, seedPerson } from '#tests/support/people.ts';
import { noteBoxes, seedReview } from '#tests/support/review.ts';

withDatabase();

const subject = (fieldKey: 'lenderName' | 'loanOriginatorName' | 'noteDate') => ({
  fieldKey,
  documentType: 'note' as const,
  slot: `0/${fieldKey}/0`,
});
const evidence = { value: 'Alder Bank, N.A.', text: 'Alder Bank, N.A.', page: 1, boxes: noteBoxes(15, 17) };
const noDate: CorrectionInput = { action: 'absent', ...subject('noteDate') };
const asLender: CorrectionInput[] = [{ action: 'corrected', ...subject('lenderName'), ...evidence }, noDate];
const asOriginator: CorrectionInput[] = [
  { action: 'absent', ...subject('lenderName') },
  { action: 'added', ...subject('loanOriginatorName'), ...evidence },
  noDate,
];
const toLender: RelabelChoice = { make: 'field', fieldKey: 'lenderName' };

const seen = async (actor: Actor, documentId: string): Promise<number> => (await getReview({ actor, documentId })).lastSequence;

async function approved({ reviewer, borrower }: People, answers: readonly CorrectionInput[]): Promise<string> {
  const { documentId } = await seedReview(borrower);
  for (const correction of answers)
    await correctField({ actor: reviewer, documentId, correction, lastSequence: await seen(reviewer, documentId) });
  await approveDocument({ actor: reviewer, documentId, lastSequence: await seen(reviewer, documentId) });
  return documentId;
}

/** Two notes with the lender as the lender, one with the lender as the loan officer, and who looks at them. */
async function unlike(): Promise<People & { other: Actor; odd: string; finding: string }> {
  const people = await seedPeople();
  const other = await seedPerson({ organisationId: people.organisationId, role: 'reviewer' });
  await approved(people, asLender);
  await approved(people, asLender);
  const odd = await approved(people, asOriginator);
  const { findings } = await findUnlikeLabels({ actor: other });
  const finding = findings.find(({ kind }) => kind === 'other-field')?.id ?? '';
  return { ...people, other, odd, finding };
}

describe('a finding of unlike labels', () => {
  test('says what differs and where', async () => {
    const { other, finding, odd } = await unlike();
    const { findings } = await findUnlikeLabels({ actor: other });
    const found = findings.find(({ id }) => id === finding);
    expect(found).toMatchObject({ shared: 'Alder Bank, N.A.', labels: 3, documents: 3 });
    expect(found?.sides[1]?.places[0]).toMatchObject({ documentId: odd, page: 1, text: 'Alder Bank, N.A.' });
  });

  test('is previewed without writing anything', async () => {
    const { other, finding, odd } = await unlike();
    const before = await seen(other, odd);
    const { changes } = await previewRelabel({ actor: other, finding, choice: toLender });
    expect(changes).toMatchObject([
      { documentId: odd, before: 'Loan officer: Alder Bank, N.A.', after: 'Lender: Alder Bank, N.A.', approved: true },
    ]);
    expect(await seen(other, odd)).toBe(before);
  });

  test('is gone after relabelling, by answers of the person who did it, in documents that stay approved', async () => {
    const { other, finding, odd } = await unlike();
    const documents = [{ documentId: odd, lastSequence: await seen(other, odd) }];
    expect(await relabel({ actor: other, finding, choice: toLender, documents })).toEqual({ changed: 1, refused: [] });
    const review = await getReview({ actor: other, documentId: odd });
    expect(review.document.state).toBe('approved');
    expect(review.values.find(({ fieldKey }) => fieldKey === 'lenderName')).toMatchObject({ value: 'Alder Bank, N.A.' });
    expect(await database().correction.count({ where: { documentId: odd, memberId: other.memberId } })).toBe(2);
    expect((await findUnlikeLabels({ actor: other })).findings.filter(({ kind }) => kind === 'other-field')).toEqual([]);
  });

  test('leaves a document alone that changed since the preview', async () => {
    const { other, finding, odd } = await unlike();
    const documents = [{ documentId: odd, lastSequence: 0 }];
    const { changed, refused } = await relabel({ actor: other, finding, choice: toLender, documents });
    expect([changed, refused.map(({ documentId }) => documentId)]).toEqual([0, [odd]]);
  });

  test('is not shown again once it was let stand, until its labels change', async () => {
    const { other, finding, ...people } = await unlike();
    await letFindingStand({ actor: other, finding, reason: 'The officer and the bank have one name.' });
    expect((await findUnlikeLabels({ actor: other })).findings.map(({ id }) => id)).not.toContain(finding);
    await approved(people, asOriginator);
    expect((await findUnlikeLabels({ actor: other })).findings.map(({ kind }) => kind)).toContain('other-field');
  });

  test('of another organisation is not there', async () => {
    const { finding } = await unlike();
    const strangers = await seedPeople();
    await expect(previewRelabel({ actor: strangers.reviewer, finding, choice: toLender })).rejects.toThrow('have changed');
  });
});
