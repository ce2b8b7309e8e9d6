import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** A person looked at a finding and says why it is as it should be; it is not shown again until its labels change. */
export async function letFindingStand(input: { actor: Actor; finding: string; reason: string }): Promise<void> {
  const { actor, finding, reason } = input;
  authorise(actor, 'finding.decide');
  const { organisationId, memberId } = actor;
  await database().$transaction(async (tx) => {
    const data = [{ organisationId, memberId, finding, reason }];
    const { count } = await tx.labelDecision.createMany({ data, skipDuplicates: true });
    if (count === 0) return;
    const by = { organisationId, memberId, actorName: actor.name };
    const subject = { subjectType: 'finding', subjectId: finding };
    await tx.auditEvent.create({ data: { ...by, ...subject, event: 'finding.let-stand', detail: { reason } } });
  });
}
