import { createUser, type NewUser } from '#lib/adapters/auth/create-user.ts';
import { database } from '#lib/adapters/db/client.ts';
import { newAccountSchema } from '#lib/domain/account.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type Actor, authorise, type Role } from '#lib/domain/rights.ts';

/** An administrator makes an account with a role in their organisation. Throws `Conflict` when the e-mail address is taken. */
export async function createAccount(
  input: { actor: Actor; role: Role } & Omit<NewUser, 'organisationId' | 'role'>,
): Promise<{ memberId: string }> {
  const { actor, role, ...typed } = input;
  authorise(actor, 'member.manage');
  const parsed = newAccountSchema.safeParse(typed);
  if (!parsed.success) throw new InvalidInput(parsed.error.issues.map((issue) => issue.message).join(' '), 'account_invalid');
  const { organisationId } = actor;
  return database().$transaction(async (tx) => {
    const { memberId } = await createUser({ prisma: tx, ...parsed.data, organisationId, role });
    const by = { organisationId, memberId: actor.memberId, actorName: actor.name };
    await tx.auditEvent.create({
      data: { ...by, event: 'member.added', subjectType: 'member', subjectId: memberId, detail: { name: parsed.data.name, role } },
    });
    return { memberId };
  });
}
