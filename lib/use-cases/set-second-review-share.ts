import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Sets which share of the documents approved from now on is read a second time, 0..1. */
export async function setSecondReviewShare({ actor, share }: { actor: Actor; share: number }): Promise<{ share: number }> {
  authorise(actor, 'quality.manage');
  const { organisationId } = actor;
  await database().$transaction(async (tx) => {
    const where = { id: organisationId };
    const before = await tx.organisation.findUniqueOrThrow({ where, select: { secondReviewShare: true } });
    await tx.organisation.update({ where, data: { secondReviewShare: share }, select: { id: true } });
    const by = { organisationId, memberId: actor.memberId, actorName: actor.name };
    const detail = { before: String(before.secondReviewShare), after: String(share) };
    const subject = { subjectType: 'organisation', subjectId: organisationId };
    await tx.auditEvent.create({ data: { ...by, ...subject, event: 'second-review.share-changed', detail } });
  });
  return { share };
}
