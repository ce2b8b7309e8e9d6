import { database } from '#lib/adapters/db/client.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise, type Role } from '#lib/domain/rights.ts';

/** Gives a member another role, at once: the role is read with every request. An organisation keeps at least one administrator. */
export async function setMemberRole(input: { actor: Actor; memberId: string; role: Role }): Promise<{ id: string; role: Role }> {
  const { actor, memberId, role } = input;
  authorise(actor, 'member.manage');
  const { organisationId } = actor;
  return database().$transaction(async (tx) => {
    // One change of roles at a time, so that two administrators cannot demote each other at once.
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const member = await tx.member.findFirst({ where: { id: memberId, organisationId }, select: { role: true } });
    if (!member) throw new NotFound('There is no such member in your organisation.');
    const others = await tx.member.count({ where: { organisationId, role: 'admin', NOT: { id: memberId } } });
    if (member.role === 'admin' && role !== 'admin' && others === 0)
      throw new Conflict('This is the last administrator. Make somebody else an administrator first.');
    await tx.member.update({ where: { id: memberId }, data: { role }, select: { id: true } });
    const by = { organisationId, memberId: actor.memberId, actorName: actor.name };
    const subject = { subjectType: 'member', subjectId: memberId };
    await tx.auditEvent.create({ data: { ...by, ...subject, event: 'member.role-changed', detail: { before: member.role, after: role } } });
    return { id: memberId, role };
  });
}
