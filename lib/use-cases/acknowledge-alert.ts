import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Notes that somebody saw an alert and takes care of it; the same is not told again for a week. Safe to repeat. */
export async function acknowledgeAlert({ actor, alertId }: { actor: Actor; alertId: string }): Promise<void> {
  authorise(actor, 'watch.manage');
  const { organisationId, memberId } = actor;
  await database().$transaction(async (tx) => {
    const { count } = await tx.driftAlert.updateMany({
      where: { id: alertId, organisationId, state: 'open' },
      data: { state: 'acknowledged', acknowledgedById: memberId, acknowledgedAt: new Date() },
    });
    const alert = await tx.driftAlert.findFirst({ where: { id: alertId, organisationId }, select: { message: true } });
    if (!alert) throw new NotFound('There is no such alert here. Load the page again.');
    if (count === 0) return;
    const by = { organisationId, memberId, actorName: actor.name };
    const detail = { message: alert.message };
    await tx.auditEvent.create({ data: { ...by, event: 'alert.acknowledged', subjectType: 'drift-alert', subjectId: alertId, detail } });
  });
}
