import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { SignInOutcome } from '#lib/adapters/auth/session.ts';
import { database } from '#lib/adapters/db/client.ts';
import type { Actor, Role } from '#lib/domain/rights.ts';
import { signIn } from '#lib/use-cases/sign-in.ts';

export const PASSWORD = 'correct horse battery';

export interface Person extends Actor {
  memberId: string;
  role: Role;
  email: string;
}

/** Hashing is slow on purpose; once a test file is enough. */
const passwordHash = hashPassword(PASSWORD);

/** A person who can sign in with `PASSWORD`. Names and addresses differ from call to call. */
export async function seedPerson({ organisationId, role }: { organisationId: string; role: Role }): Promise<Person> {
  const name = `${role} ${randomUUID().slice(0, 8)}`;
  const email = `${name.replace(' ', '.')}@example.test`;
  const id = randomUUID();
  const account = { id: randomUUID(), accountId: id, providerId: 'credential', password: await passwordHash };
  const { members } = await database().user.create({
    data: { id, name, email, accounts: { create: account }, members: { create: { organisationId, role } } },
    select: { members: { select: { id: true } } },
  });
  const memberId = members[0]?.id ?? '';
  return { memberId, organisationId, role, name, email };
}

/** An organisation that draws no document for a second review: its default share would, in one approval of twenty, by chance. */
export async function seedOrganisation(): Promise<string> {
  const data = { name: `Organisation ${randomUUID()}`, secondReviewShare: 0 };
  const { id } = await database().organisation.create({ data, select: { id: true } });
  return id;
}

export type People = Record<Role, Person> & { system: Actor; organisationId: string };

/** One person of each role in an organisation of their own. */
export async function seedPeople(): Promise<People> {
  const organisationId = await seedOrganisation();
  const of = (role: Role): Promise<Person> => seedPerson({ organisationId, role });
  const [borrower, reviewer, engineer, admin] = await Promise.all([of('borrower'), of('reviewer'), of('engineer'), of('admin')]);
  const system: Actor = { memberId: null, organisationId, role: 'system', name: 'system' };
  return { borrower, reviewer, engineer, admin, system, organisationId };
}

/** The Cookie header a browser sends after these Set-Cookie headers. */
export const cookieOf = (setCookies: readonly string[]): string => setCookies.map((cookie) => cookie.split(';')[0]).join('; ');

/** The headers of a browser after a sign-in. */
export const cookieHeaders = (outcome: SignInOutcome): Headers => new Headers({ cookie: outcome.ok ? cookieOf(outcome.cookies) : '' });

/** Signs a person in and answers the headers of their browser. */
export const signedIn = async ({ email }: Person): Promise<Headers> =>
  cookieHeaders(await signIn({ email, password: PASSWORD, headers: new Headers() }));
