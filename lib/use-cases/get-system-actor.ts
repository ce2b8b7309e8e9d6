import { database } from '#lib/adapters/db/client.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { Actor } from '#lib/domain/rights.ts';

/**
 * The system inside an organisation, for the command line: whoever may run it on the server's machine may do everything.
 * Throws `InvalidInput` when the name fits none, or when there are several and none was named.
 */
export async function getSystemActor({ organisation }: { organisation?: string }): Promise<Actor> {
  const found = await database().organisation.findMany({
    ...(organisation !== undefined && { where: { name: organisation } }),
    orderBy: { createdAt: 'asc' },
    take: 2,
    select: { id: true },
  });
  const [only, second] = found;
  const asked = organisation === undefined ? 'organisation' : `organisation called “${organisation}”`;
  if (!only) throw new InvalidInput(`There is no ${asked} in this database.`, 'organisation_unknown');
  if (second) throw new InvalidInput(`There is more than one ${asked}. Name one with --organisation.`, 'organisation_ambiguous');
  return { memberId: null, organisationId: only.id, role: 'system', name: 'system' };
}
