import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, toRowState, withinReach } from '#lib/adapters/db/document-row.ts';
import { statesBefore } from '#lib/domain/document.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Sets a document aside for good: it does not belong here. It stays visible, and its jobs find nothing to do. */
export async function rejectDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<void> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.reject')) };
  await database().$transaction(async (tx) => {
    const document = await tx.document.findFirst({ where, select: { id: true } });
    if (!document) throw noSuchDocument();
    const { count } = await tx.document.updateMany({
      where: { ...where, state: { in: statesBefore('rejected').map(toRowState) } },
      data: { state: 'rejected' },
    });
    if (count === 0) throw new Conflict('This document is approved or rejected already. Reopen an approved one first.');
    await tx.reviewItem.updateMany({ where: { documentId }, data: { claimedById: null, claimExpiresAt: null } });
    const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
    await tx.auditEvent.create({ data: { ...by, event: 'document.rejected', subjectType: 'document', subjectId: documentId } });
  });
}
