import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface TrainerKeyRow {
  id: string;
  name: string;
  createdBy: string | null;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** The keys of the organisation's trainers, newest first; those that were made for a single run on this machine are left out. */
export async function findTrainerKeys({ actor }: { actor: Actor }): Promise<TrainerKeyRow[]> {
  authorise(actor, 'training.read');
  const rows = await database().trainerKey.findMany({
    where: { organisationId: actor.organisationId, runId: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: {
      id: true,
      name: true,
      createdAt: true,
      lastUsedAt: true,
      revokedAt: true,
      createdBy: { select: { user: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, name, createdBy, createdAt, lastUsedAt, revokedAt }) => ({
    ...{ id, name, createdBy: createdBy?.user.name ?? null, createdAt: createdAt.toISOString() },
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}
