import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * A person says of a doubtful label that it is right (`stands`: later versions know it), that it is dealt with (`resolved`), or that
 * the question is open after all. Throws `NotFound`.
 */
export async function settleLabelIssue(input: {
  actor: Actor;
  issueId: string;
  state: 'resolved' | 'stands' | 'open';
  now?: Date;
}): Promise<{ state: 'resolved' | 'stands' | 'open' }> {
  const { actor, issueId, state, now = new Date() } = input;
  authorise(actor, 'finding.decide');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const settled = state === 'open' ? { settledById: null, settledAt: null } : { settledById: memberId, settledAt: now };
    const { count } = await tx.labelIssue.updateMany({ where: { id: issueId, organisationId }, data: { state, ...settled } });
    if (count === 0) throw new NotFound('There is no such finding. Its document may have been deleted.');
    const subject = { subjectType: 'label-issue', subjectId: issueId };
    await tx.auditEvent.create({
      data: { organisationId, memberId, actorName, ...subject, event: 'label-issue.settled', detail: { state } },
    });
  });
  return { state };
}
