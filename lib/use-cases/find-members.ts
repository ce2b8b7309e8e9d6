import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise, type Role } from '#lib/domain/rights.ts';

export interface MemberSummary {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: string;
}

/** The members of the actor's organisation, by name. */
export async function findMembers({ actor }: { actor: Actor }): Promise<MemberSummary[]> {
  authorise(actor, 'member.manage');
  const members = await database().member.findMany({
    where: { organisationId: actor.organisationId },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
  });
  return members.map(({ user, createdAt, ...member }) => ({ ...member, ...user, createdAt: createdAt.toISOString() }));
}
