import { authOf } from '#lib/adapters/auth/auth.ts';
import { sessionUser } from '#lib/adapters/auth/session.ts';
import { database } from '#lib/adapters/db/client.ts';
import type { Actor } from '#lib/domain/rights.ts';

/** Who is asking, by the session cookie; null when nobody is signed in, or the person belongs to no organisation (any more). */
export async function getActor({ headers }: { headers: Headers }): Promise<Actor | null> {
  const user = await sessionUser(authOf(database()), headers);
  if (!user) return null;
  const member = await database().member.findFirst({
    where: { userId: user.id },
    orderBy: { createdAt: 'asc' },
    select: { id: true, organisationId: true, role: true },
  });
  return member && { memberId: member.id, organisationId: member.organisationId, role: member.role, name: user.name };
}
