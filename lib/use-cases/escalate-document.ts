import { lockDocument, refuseForeignClaim } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Hands a document to somebody more experienced, with a note that says what to look at. The actor's claim and assignment
 * end. Throws `Conflict` when it is not in review, is escalated already, or somebody else holds it.
 */
export async function escalateDocument(input: { actor: Actor; documentId: string; note: string; now?: Date }): Promise<void> {
  const { actor, documentId, note, now = new Date() } = input;
  authorise(actor, 'document.review');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const { state } = await lockDocument(tx, actor, documentId);
    if (state !== 'in-review') throw new Conflict('This document is not in review, so it cannot be escalated.');
    await refuseForeignClaim(tx, actor, documentId, now);
    const { count } = await tx.reviewItem.updateMany({
      where: { documentId, organisationId, approvedAt: null, escalatedAt: null },
      data: { escalatedAt: now, escalatedById: memberId, escalationNote: note, claimedById: null, claimExpiresAt: null },
    });
    if (count === 0) throw new Conflict('This document is escalated already.');
    await tx.reviewItem.updateMany({ where: { documentId, assignedToId: memberId }, data: { assignedToId: null } });
    const subject = { subjectType: 'document', subjectId: documentId };
    await tx.auditEvent.create({
      data: { organisationId, memberId, actorName, event: 'document.escalated', ...subject, detail: { note } },
    });
  });
}
