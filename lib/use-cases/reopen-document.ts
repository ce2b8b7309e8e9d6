import { lockDocument } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Takes an approval back: the document is in review again, with all its answers. Throws `Conflict` when it was not approved. */
export async function reopenDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<{ state: 'in-review' }> {
  authorise(actor, 'document.approve');
  await database().$transaction(async (tx) => {
    const { state } = await lockDocument(tx, actor, documentId);
    if (state !== 'approved') throw new Conflict('This document is not approved, so there is no approval to take back.');
    await tx.document.update({ where: { id: documentId }, data: { state: 'in_review' }, select: { id: true } });
    await tx.reviewItem.updateMany({ where: { documentId }, data: { approvedById: null, approvedAt: null } });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    await tx.auditEvent.create({ data: { ...by, event: 'document.reopened', subjectType: 'document', subjectId: documentId } });
  });
  return { state: 'in-review' };
}
