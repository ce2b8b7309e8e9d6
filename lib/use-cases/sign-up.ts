import { authOf } from '#lib/adapters/auth/auth.ts';
import { createUser } from '#lib/adapters/auth/create-user.ts';
import { openSession, type SignInOutcome } from '#lib/adapters/auth/session.ts';
import { database } from '#lib/adapters/db/client.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { type NewAccount, newAccountSchema } from '#lib/domain/account.ts';
import { InvalidInput } from '#lib/domain/errors.ts';

/** Passwords are hashed one after the other when several people sign up at once. */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 };
const FIRST_ORGANISATION_NAME = 'My organisation';

/**
 * Makes an account and signs it in: a borrower of the oldest organisation. On an empty installation the first person to
 * sign up founds the organisation and is its administrator.
 */
export async function signUp(input: { name: string; email: string; password: string; headers: Headers }): Promise<SignInOutcome> {
  const { headers, ...typed } = input;
  const account = accepted(typed);
  await database().$transaction(async (tx) => {
    const { organisationId, role } = await placeOf(tx);
    const { memberId } = await createUser({ prisma: tx, ...account, organisationId, role });
    const subject = { subjectType: 'member', subjectId: memberId };
    await tx.auditEvent.create({
      data: { organisationId, memberId, actorName: account.name, event: 'member.joined', ...subject, detail: { role } },
    });
  }, PATIENCE);
  return openSession(authOf(database()), account, headers);
}

function accepted(typed: unknown): NewAccount {
  const parsed = newAccountSchema.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.map((issue) => issue.message).join(' '), 'account_invalid', { cause: parsed.error });
}

/** The lock lets two first people found one organisation, not two. */
async function placeOf(tx: Prisma.TransactionClient): Promise<{ organisationId: string; role: 'borrower' | 'admin' }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('deedlens:first-organisation'))`;
  const oldest = await tx.organisation.findFirst({
    orderBy: { createdAt: 'asc' },
    select: { id: true, _count: { select: { members: true } } },
  });
  const organisation = oldest ?? (await tx.organisation.create({ data: { name: FIRST_ORGANISATION_NAME }, select: { id: true } }));
  return { organisationId: organisation.id, role: oldest && oldest._count.members > 0 ? 'borrower' : 'admin' };
}
