import { lockDocument } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Puts an escalated document back among the others. Its author may, an administrator, and whom it was assigned to; everybody
 * else gets a `Conflict`, as when it is not escalated.
 */
export async function withdrawEscalation({ actor, documentId }: { actor: Actor; documentId: string }): Promise<void> {
  authorise(actor, 'document.review');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    await lockDocument(tx, actor, documentId);
    const item = await tx.reviewItem.findFirst({
      where: { documentId, organisationId, approvedAt: null, escalatedAt: { not: null } },
      select: { escalatedById: true, assignedToId: true },
    });
    if (!item) throw new Conflict('This document is not escalated.');
    if (actor.role === 'reviewer' && item.escalatedById !== memberId && item.assignedToId !== memberId)
      throw new Conflict('Only whoever escalated this document, or an administrator, can take that back.');
    await tx.reviewItem.updateMany({ where: { documentId }, data: { escalatedAt: null, escalatedById: null, escalationNote: null } });
    const subject = { subjectType: 'document', subjectId: documentId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'document.escalation-withdrawn', ...subject } });
  });
}
