import { database } from '#lib/adapters/db/client.ts';
import { isCurrent, lockSecondReview } from '#lib/adapters/db/second-review.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const CLAIM_MINUTES = 10;

/**
 * Takes a second reading for ten minutes, or keeps it for ten more. Whoever takes over from somebody whose time ran out begins
 * anew: a reading is one person's. Throws `Conflict` for the first reader, when somebody else is at it, and when it is done.
 */
export async function claimSecondReview(input: { actor: Actor; id: string; now?: Date }): Promise<{ claimExpiresAt: string }> {
  const { actor, id, now = new Date() } = input;
  authorise(actor, 'second-review.answer');
  const claimExpiresAt = new Date(now.getTime() + CLAIM_MINUTES * 60_000);
  await database().$transaction(async (tx) => {
    const row = await lockSecondReview(tx, actor, id);
    if (row.state !== 'waiting' || !isCurrent(row)) throw new Conflict('This document does not wait for a second reading any more.');
    if (row.firstById === actor.memberId) throw new Conflict('You read this document first. Somebody else reads it again.');
    const isOther = row.secondById !== null && row.secondById !== actor.memberId;
    if (isOther && row.claimExpiresAt && row.claimExpiresAt > now)
      throw new Conflict(`${row.secondBy?.user.name ?? 'Somebody else'} is reading this document again. Take another one.`);
    if (row.secondById !== actor.memberId) await tx.secondAnswer.deleteMany({ where: { secondReviewId: id } });
    await tx.secondReview.update({ where: { id }, data: { secondById: actor.memberId, claimExpiresAt }, select: { id: true } });
    if (row.secondById === actor.memberId) return;
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    const subject = { subjectType: 'document', subjectId: row.documentId };
    await tx.auditEvent.create({ data: { ...by, ...subject, event: 'second-review.claimed' } });
  });
  return { claimExpiresAt: claimExpiresAt.toISOString() };
}
