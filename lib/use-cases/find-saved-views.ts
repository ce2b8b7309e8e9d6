import { database } from '#lib/adapters/db/client.ts';
import { queueFilterSchema, type SavedView } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** The actor's own views of the queue, in the order they were made. */
export async function findSavedViews({ actor }: { actor: Actor }): Promise<SavedView[]> {
  authorise(actor, 'document.review');
  const rows = await database().savedView.findMany({
    where: { organisationId: actor.organisationId, memberId: actor.memberId ?? 'nobody' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, filter: true },
  });
  // A filter of an older version that cannot be read any more is an empty one: the view stays, so that it can be removed.
  return rows.map(({ id, name, filter }) => ({ id, name, filter: queueFilterSchema.catch({}).parse(filter) }));
}
