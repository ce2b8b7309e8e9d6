import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { Touch } from '#lib/domain/touch.ts';
import { approveDocument } from '#lib/use-cases/approve-document.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { getTouchFigures } from '#lib/use-cases/get-touch-figures.ts';
import { recordTouches } from '#lib/use-cases/record-touches.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { type People, seedPeople, signedIn } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

const noDate: CorrectionInput = { action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' };
const touch = (documentId: string, more: Partial<Touch> = {}): Touch => ({
  id: randomUUID(),
  documentId,
  fieldKey: 'lenderName',
  startedAt: new Date(Date.now() - 60_000).toISOString(),
  activeMs: 4_000,
  keyPresses: 2,
  clicks: 1,
  ...more,
});

async function approved({ reviewer, borrower }: People): Promise<string> {
  const { documentId } = await seedReview(borrower);
  await correctField({ actor: reviewer, documentId, correction: noDate, lastSequence: 0 });
  await approveDocument({ actor: reviewer, documentId, lastSequence: (await getReview({ actor: reviewer, documentId })).lastSequence });
  return documentId;
}

describe('time at work', () => {
  test('is in the figures of the document that was approved', async () => {
    const people = await seedPeople();
    const documentId = await approved(people);
    await recordTouches({ actor: people.reviewer, touches: [touch(documentId), touch(documentId, { fieldKey: null, activeMs: 6_000 })] });
    const { all, byField } = await getTouchFigures({ actor: people.reviewer, since: null });
    expect(all).toMatchObject({
      documents: 1,
      measured: 1,
      activeMedianMs: 10_000,
      keyPressesMedian: 4,
      straightThrough: { count: 1, total: 1 },
    });
    expect(byField[0]).toMatchObject({ fieldKey: 'lenderName', activeMedianMs: 4_000 });
  });

  test('that is sent twice counts once', async () => {
    const people = await seedPeople();
    const one = touch(await approved(people));
    await recordTouches({ actor: people.reviewer, touches: [one] });
    expect(await recordTouches({ actor: people.reviewer, touches: [one] })).toEqual({ kept: 0 });
  });

  test.each([
    ['lies in the future', { startedAt: new Date(Date.now() + 600_000).toISOString() }],
    ['is older than a week', { startedAt: new Date(Date.now() - 8 * 86_400_000).toISOString() }],
    ['is about a document of nobody we know', { documentId: randomUUID() }],
  ])('that %s is left out', async (_name, more) => {
    const people = await seedPeople();
    expect(await recordTouches({ actor: people.reviewer, touches: [touch(await approved(people), more)] })).toEqual({ kept: 0 });
  });

  test('of one reviewer is not shown to another, and of all to an administrator', async () => {
    const people = await seedPeople();
    await approved(people);
    expect((await getTouchFigures({ actor: people.admin, since: null })).byReviewer).toHaveLength(1);
    const stranger = await seedPeople();
    expect((await getTouchFigures({ actor: stranger.admin, since: null })).all.documents).toBe(0);
  });

  test('comes by the route that a closing page uses', async () => {
    const people = await seedPeople();
    const touches = [touch(await approved(people))];
    const answer = await call('POST', '/api/v1/touches', { headers: await signedIn(people.reviewer), json: { touches } });
    expect([answer.status, await answer.json()]).toEqual([201, { kept: 1 }]);
    const refused = await call('POST', '/api/v1/touches', { headers: await signedIn(people.borrower), json: { touches } });
    expect(refused.status).toBe(403);
  });
});
