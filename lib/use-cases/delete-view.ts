import { database } from '#lib/adapters/db/client.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Forgets one of the actor's own views. */
export async function deleteView({ actor, viewId }: { actor: Actor; viewId: string }): Promise<void> {
  authorise(actor, 'document.review');
  const { count } = await database().savedView.deleteMany({ where: { id: viewId, memberId: actor.memberId ?? 'nobody' } });
  if (count === 0) throw new NotFound('There is no such view. It may have been removed.');
}
