import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Documents read from now on are read without this label; what was read before stays as it is. */
export async function removeCueWord({ actor, cueWordId }: { actor: Actor; cueWordId: string }): Promise<void> {
  authorise(actor, 'cue-word.manage');
  const { organisationId, memberId } = actor;
  await database().$transaction(async (tx) => {
    const cueWord = await tx.cueWord.findFirst({ where: { id: cueWordId, organisationId }, select: { fieldKey: true, label: true } });
    const { count } = await tx.cueWord.deleteMany({ where: { id: cueWordId, organisationId } });
    if (!cueWord || count === 0) throw new NotFound('There is no such cue word. Somebody may have removed it already.');
    const by = { organisationId, memberId, actorName: actor.name };
    const detail = { fieldKey: cueWord.fieldKey, before: cueWord.label };
    await tx.auditEvent.create({ data: { ...by, event: 'cue-word.removed', subjectType: 'cue-word', subjectId: cueWordId, detail } });
  });
}
