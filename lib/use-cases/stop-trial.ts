import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Ends a trial: the champion reads every document from the next one on. Safe to repeat. Throws `NotFound`. */
export async function stopTrial({ actor, trialId, reason }: { actor: Actor; trialId: string; reason: string }): Promise<void> {
  authorise(actor, 'model.promote');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const { count } = await tx.trial.updateMany({
      where: { id: trialId, organisationId, stoppedAt: null },
      data: { stoppedAt: new Date(), stoppedById: memberId, stopReason: reason === '' ? null : reason },
    });
    if (count === 0) {
      const known = await tx.trial.findFirst({ where: { id: trialId, organisationId }, select: { id: true } });
      if (!known) throw new NotFound('There is no such trial here. Check the address.');
      return;
    }
    const subject = { subjectType: 'trial', subjectId: trialId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'trial.stopped', ...subject, detail: { reason } } });
  });
}
