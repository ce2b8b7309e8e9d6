import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Whether what approved documents taught helps to read the next ones, and whether they go on teaching. What is remembered stays. */
export async function setMemory({ actor, on }: { actor: Actor; on: boolean }): Promise<{ on: boolean }> {
  authorise(actor, 'memory.manage');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const { count } = await tx.organisation.updateMany({ where: { id: organisationId, memoryOn: !on }, data: { memoryOn: on } });
    if (count === 0) return;
    const subject = { subjectType: 'organisation', subjectId: organisationId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'memory.switched', ...subject, detail: { on } } });
  });
  return { on };
}
