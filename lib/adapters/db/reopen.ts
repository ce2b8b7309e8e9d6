import type { Actor } from '#lib/domain/rights.ts';
import type { Transaction } from './client.ts';

/** Takes the approval of a document back, whoever it was locked by. */
export async function reopen(tx: Transaction, actor: Actor, documentId: string): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { state: 'in_review' }, select: { id: true } });
  await tx.reviewItem.updateMany({ where: { documentId }, data: { approvedById: null, approvedAt: null } });
  const by = { organisationId: actor.organisationId, memberId: actor.memberId, actorName: actor.name };
  await tx.auditEvent.create({ data: { ...by, event: 'document.reopened', subjectType: 'document', subjectId: documentId } });
}
