import { createHash } from 'node:crypto';
import { database } from '#lib/adapters/db/client.ts';
import { type Trainer, trainerKeyOf } from '#lib/domain/training-run.ts';

const USED_EVERY_MS = 60_000;

/** Who an Authorization header speaks for; undefined for a key that is unknown or was taken back. */
export async function getTrainer({ authorization }: { authorization: string | null }): Promise<Trainer | undefined> {
  const key = trainerKeyOf(authorization);
  if (key === undefined) return undefined;
  const hash = createHash('sha256').update(key).digest('hex');
  const row = await database().trainerKey.findUnique({
    where: { hash },
    select: { id: true, organisationId: true, name: true, runId: true, revokedAt: true, lastUsedAt: true },
  });
  if (!row || row.revokedAt) return undefined;
  const { id, organisationId, name, runId, lastUsedAt } = row;
  if (!lastUsedAt || Date.now() - lastUsedAt.getTime() > USED_EVERY_MS)
    await database().trainerKey.updateMany({ where: { id }, data: { lastUsedAt: new Date() } });
  return { keyId: id, organisationId, name, runId };
}
