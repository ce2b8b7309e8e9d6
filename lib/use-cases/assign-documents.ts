import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument } from '#lib/adapters/db/document-row.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise, RIGHTS } from '#lib/domain/rights.ts';

/**
 * Gives documents in review to a member who reviews, all or none of them; null gives them back to everybody. A claim stays:
 * whoever is at work finishes. Throws `InvalidInput` when the member may not review, `NotFound` when one is not in review.
 */
export async function assignDocuments(input: {
  actor: Actor;
  documentIds: readonly string[];
  memberId: string | null;
}): Promise<{ assigned: number }> {
  const { actor, memberId } = input;
  authorise(actor, 'document.assign');
  const documentIds = [...new Set(input.documentIds)];
  const { organisationId, name: actorName } = actor;
  const to = memberId === null ? null : await reviewerName(organisationId, memberId);
  await database().$transaction(async (tx) => {
    const open = { documentId: { in: documentIds }, organisationId, approvedAt: null, document: { state: 'in_review' as const } };
    const before = await tx.reviewItem.findMany({ where: open, select: { documentId: true, assignedToId: true } });
    if (before.length !== documentIds.length) throw noSuchDocument();
    const changed = before.flatMap(({ documentId, assignedToId }) => (assignedToId === memberId ? [] : [documentId]));
    await tx.reviewItem.updateMany({ where: { ...open, documentId: { in: changed } }, data: { assignedToId: memberId } });
    const by = { organisationId, memberId: actor.memberId, actorName, event: 'document.given', subjectType: 'document' };
    await tx.auditEvent.createMany({ data: changed.map((subjectId) => ({ ...by, subjectId, detail: { to } })) });
  });
  return { assigned: documentIds.length };
}

async function reviewerName(organisationId: string, memberId: string): Promise<string> {
  const member = await database().member.findFirst({
    where: { id: memberId, organisationId },
    select: { role: true, user: { select: { name: true } } },
  });
  if (!member) throw new NotFound('There is no such member in your organisation.');
  if (RIGHTS['document.review'][member.role] === 'none')
    throw new InvalidInput(`${member.user.name} is not a reviewer. Choose somebody who reviews.`, 'not_a_reviewer');
  return member.user.name;
}
