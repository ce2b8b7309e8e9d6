import { database } from '#lib/adapters/db/client.ts';
import type { Reviewer } from '#lib/domain/review-queue.ts';
import { type Actor, authorise, RIGHTS, ROLES } from '#lib/domain/rights.ts';

/** Who in the organisation may review, by name. */
export async function findReviewers({ actor }: { actor: Actor }): Promise<Reviewer[]> {
  authorise(actor, 'document.review');
  const members = await database().member.findMany({
    where: { organisationId: actor.organisationId, role: { in: ROLES.filter((role) => RIGHTS['document.review'][role] !== 'none') } },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, user: { select: { name: true } } },
  });
  return members.map(({ id, user }) => ({ id, name: user.name, me: id === actor.memberId }));
}
