import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { NewAccount } from '#lib/domain/account.ts';
import { Conflict } from '#lib/domain/errors.ts';
import type { Role } from '#lib/domain/rights.ts';

interface NewUserRow {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  accounts: { create: { id: string; accountId: string; providerId: string; password: string } };
  members: { create: { organisationId: string; role: Role } };
}

/** The part of a Prisma client (or transaction) that makes users. */
export interface UserTable {
  user: { create(args: { data: NewUserRow; select: { members: { select: { id: true } } } }): PromiseLike<{ members: { id: string }[] }> };
}

export type NewUser = NewAccount & { organisationId: string; role: Role };

/**
 * Makes a user who can sign in, and their place in an organisation, in one statement: there is never one without the other.
 * Throws `Conflict` when the e-mail address is taken.
 */
export async function createUser({ prisma, ...user }: NewUser & { prisma: UserTable }): Promise<{ memberId: string }> {
  const id = randomUUID();
  const password = await hashPassword(user.password);
  const data = {
    id,
    name: user.name,
    email: user.email.toLowerCase(),
    emailVerified: false,
    accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password } },
    members: { create: { organisationId: user.organisationId, role: user.role } },
  };
  try {
    const created = await prisma.user.create({ data, select: { members: { select: { id: true } } } });
    return { memberId: created.members[0]?.id ?? '' };
  } catch (error) {
    if (isTaken(error))
      throw new Conflict('There is already an account with this e-mail address. Sign in instead.', 'conflict', { cause: error });
    throw error;
  }
}

/** Prisma's P2002: a unique column already has this value. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2002';
