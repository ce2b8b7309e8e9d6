import { randomUUID } from 'node:crypto';
import { createUser } from '#lib/adapters/auth/create-user.ts';
import { database } from '#lib/adapters/db/client.ts';
import type { Actor, Role } from '#lib/domain/rights.ts';

export const PASSWORD = 'correct horse battery';

export interface Person extends Actor {
  memberId: string;
  role: Role;
  email: string;
}

/** A person who can sign in with `PASSWORD`. Names and addresses differ from call to call. */
export async function seedPerson({ organisationId, role }: { organisationId: string; role: Role }): Promise<Person> {
  const name = `${role} ${randomUUID().slice(0, 8)}`;
  const email = `${name.replace(' ', '.')}@example.test`;
  const { memberId } = await createUser({ prisma: database(), name, email, password: PASSWORD, organisationId, role });
  return { memberId, organisationId, role, name, email };
}

export async function seedOrganisation(): Promise<string> {
  const { id } = await database().organisation.create({ data: { name: `Organisation ${randomUUID()}` }, select: { id: true } });
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
