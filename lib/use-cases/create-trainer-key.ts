import { createHash, randomBytes } from 'node:crypto';
import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Makes a key for a machine that trains. It is answered once and kept as a hash only. */
export async function createTrainerKey({
  actor,
  name,
}: {
  actor: Actor;
  name: string;
}): Promise<{ id: string; name: string; key: string }> {
  authorise(actor, 'training.manage');
  const { organisationId, memberId, name: actorName } = actor;
  const key = `dlt_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(key).digest('hex');
  const { id } = await database().$transaction(async (tx) => {
    const row = await tx.trainerKey.create({ data: { organisationId, name, hash, createdById: memberId }, select: { id: true } });
    const subject = { subjectType: 'trainer-key', subjectId: row.id };
    await tx.auditEvent.create({
      data: { organisationId, memberId, actorName, event: 'trainer-key.created', ...subject, detail: { name } },
    });
    return row;
  });
  return { id, name, key };
}
