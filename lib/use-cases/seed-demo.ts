import { createUser } from '#lib/adapters/auth/create-user.ts';
import { demoAccounts } from '#lib/adapters/auth/demo-accounts.ts';
import { database } from '#lib/adapters/db/client.ts';
import type { Actor } from '#lib/domain/rights.ts';

const ORGANISATION_NAME = 'Demo Mortgage';

/**
 * Makes the demo organisation with one account a role, on an empty installation only. Answers who uploads the demo
 * documents, or null when they were uploaded before (deleted ones do not come back) or this is no demo.
 */
export async function seedDemo(): Promise<Actor | null> {
  const accounts = demoAccounts();
  if (accounts.length === 0) return null;
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('deedlens:first-organisation'))`;
      if ((await tx.organisation.count()) === 0) {
        const { id: organisationId } = await tx.organisation.create({ data: { name: ORGANISATION_NAME }, select: { id: true } });
        for (const { name, email, password, role } of accounts)
          await createUser({ prisma: tx, name, email, password, role, organisationId });
      }
      const organisation = await tx.organisation.findFirst({ where: { name: ORGANISATION_NAME }, select: { id: true } });
      if (!organisation) return null;
      const uploads = await tx.auditEvent.count({ where: { organisationId: organisation.id, event: 'document.uploaded' } });
      return uploads > 0 ? null : borrowerOf(tx, organisation.id);
    },
    { timeout: 30_000 },
  );
}

type Members = Pick<ReturnType<typeof database>, 'member'>;

async function borrowerOf(tx: Members, organisationId: string): Promise<Actor | null> {
  const borrower = await tx.member.findFirst({
    where: { organisationId, role: 'borrower' },
    select: { id: true, user: { select: { name: true } } },
  });
  return borrower && { memberId: borrower.id, organisationId, role: 'borrower', name: borrower.user.name };
}
