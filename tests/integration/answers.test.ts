import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import { addComment } from '#lib/use-cases/add-comment.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { correctFields } from '#lib/use-cases/correct-fields.ts';
import { findComments } from '#lib/use-cases/find-comments.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople, seedPerson } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

const subject = (fieldKey: 'lenderName' | 'borrowerName' | 'noteDate') =>
  ({ fieldKey, documentType: 'note', slot: `0/${fieldKey}/0` }) as const;
const confirmed = (key: 'lenderName' | 'borrowerName'): CorrectionInput => ({ action: 'confirmed', ...subject(key) });
const typed: CorrectionInput = { action: 'corrected', ...subject('lenderName'), value: 'Alder Bank, N.A.', text: 'Alder Bank, N.A.' };

async function reviewing() {
  const people = await seedPeople();
  const { documentId } = await seedReview(people.borrower);
  const asked = { actor: people.reviewer, documentId, lastSequence: 0, extraction: 1 };
  const valueAt = async (slot: string) =>
    (await getReview({ actor: people.reviewer, documentId })).values.find((value) => value.slot === slot);
  return { ...people, documentId, asked, valueAt };
}

describe('an answer that is taken back', () => {
  test('leaves the value as the machine read it, for nobody to have looked at, and stays in the history', async () => {
    const { asked, documentId, valueAt } = await reviewing();
    const before = await valueAt('0/lenderName/0');
    await correctField({ ...asked, correction: typed });
    const { value } = await correctField({ ...asked, correction: { action: 'withdrawn', ...subject('lenderName') } });
    expect(value).toEqual(before);
    expect(await valueAt('0/lenderName/0')).toEqual(before);
    expect(await database().correction.count({ where: { documentId } })).toBe(2);
    expect(await database().auditEvent.count({ where: { subjectId: documentId, event: 'field.withdrawn' } })).toBe(1);
  });

  test('leaves nothing where nothing was read', async () => {
    const { asked, valueAt } = await reviewing();
    await correctField({ ...asked, correction: { action: 'absent', ...subject('noteDate') } });
    const { value } = await correctField({ ...asked, correction: { action: 'withdrawn', ...subject('noteDate') } });
    expect(value).toBeNull();
    expect(await valueAt('0/noteDate/0')).toBeUndefined();
  });
});

describe('several answers at once', () => {
  test('are all kept, in one request', async () => {
    const { asked, valueAt } = await reviewing();
    const { answers } = await correctFields({ ...asked, corrections: [confirmed('lenderName'), confirmed('borrowerName')] });
    expect(answers.map(({ value }) => value?.status)).toEqual(['confirmed', 'confirmed']);
    expect((await valueAt('0/borrowerName/0'))?.status).toBe('confirmed');
  });

  test('are none of them kept when one is refused', async () => {
    const { asked, documentId } = await reviewing();
    const refused = correctFields({ ...asked, corrections: [typed, { action: 'confirmed', ...subject('noteDate') }] });
    await expect(refused).rejects.toMatchObject({ code: 'nothing_to_confirm' });
    expect(await database().correction.count({ where: { documentId } })).toBe(0);
  });

  test('are refused as a conflict of its own kind when somebody else answered one of the values', async () => {
    const { asked, organisationId, documentId } = await reviewing();
    const second = await seedPerson({ organisationId, role: 'reviewer' });
    await correctField({ ...asked, actor: second, correction: typed });
    const refused = correctFields({ ...asked, corrections: [confirmed('borrowerName'), confirmed('lenderName')] });
    await expect(refused).rejects.toMatchObject({ name: 'Conflict', code: 'answered_by_other' });
    expect(await database().correction.count({ where: { documentId } })).toBe(1);
  });
});

describe('comments', () => {
  test('of a value and of the document are found in the order in which they were made, with who made them', async () => {
    const { reviewer, admin, documentId } = await reviewing();
    await addComment({ actor: reviewer, documentId, body: 'Is this the successor?', slot: '0/lenderName/0' });
    await addComment({ actor: admin, documentId, body: 'Yes, by merger.' });
    const found = await findComments({ actor: reviewer, documentId });
    expect(found.map(({ body, slot, by }) => [body, slot, by])).toEqual([
      ['Is this the successor?', '0/lenderName/0', reviewer.name],
      ['Yes, by merger.', null, admin.name],
    ]);
  });

  test('do not change a value', async () => {
    const { reviewer, documentId, valueAt } = await reviewing();
    await addComment({ actor: reviewer, documentId, body: 'Smudged.', slot: '0/lenderName/0' });
    expect((await valueAt('0/lenderName/0'))?.status).toBe('predicted');
  });
});
