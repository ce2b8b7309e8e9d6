import { database } from '#lib/adapters/db/client.ts';
import { dropUnsupported, lockMemory } from '#lib/adapters/db/keep-lessons.ts';
import { NotFound } from '#lib/domain/errors.ts';
import type { Forgetting } from '#lib/domain/memory-page.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Forgets an anchor, a layout, or everything, for good: nothing of it is kept but that it was forgotten. Documents that are approved from now on teach
 * anew. Throws `NotFound` when it is not remembered.
 */
export async function forgetMemory({ actor, what }: { actor: Actor; what: Forgetting }): Promise<{ forgotten: number }> {
  authorise(actor, 'memory.manage');
  const { organisationId, memberId, name: actorName } = actor;
  return database().$transaction(async (tx) => {
    await lockMemory(tx, organisationId);
    const { count } =
      what.kind === 'anchor'
        ? await tx.rememberedAnchor.deleteMany({ where: { id: what.id, organisationId } })
        : await tx.layoutMemory.deleteMany({ where: { organisationId, ...(what.kind === 'layout' && { id: what.id }) } });
    if (count === 0 && what.kind !== 'everything') throw new NotFound('This is not remembered any more. Reload the page.');
    await dropUnsupported(tx, organisationId);
    const subject = { subjectType: 'memory', subjectId: what.kind === 'everything' ? organisationId : what.id };
    const detail = { what: what.kind, forgotten: count };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'memory.forgotten', ...subject, detail } });
    return { forgotten: count };
  });
}
