import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Takes a trainer's key back: from now on it opens nothing. Throws `NotFound`; taking it back twice does no harm. */
export async function revokeTrainerKey({ actor, keyId }: { actor: Actor; keyId: string }): Promise<void> {
  authorise(actor, 'training.manage');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const key = await tx.trainerKey.findFirst({ where: { id: keyId, organisationId }, select: { name: true, revokedAt: true } });
    if (!key) throw new NotFound('There is no such key here.');
    if (key.revokedAt) return;
    await tx.trainerKey.update({ where: { id: keyId }, data: { revokedAt: new Date() }, select: { id: true } });
    const subject = { subjectType: 'trainer-key', subjectId: keyId };
    const detail = { name: key.name };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'trainer-key.revoked', ...subject, detail } });
  });
}
