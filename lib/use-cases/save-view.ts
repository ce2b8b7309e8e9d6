import { database } from '#lib/adapters/db/client.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { QueueFilter } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const VIEWS_MAX = 20;

/** Keeps a filter of the queue under a name, for the actor alone; the same name again replaces it. At most twenty. */
export async function saveView(input: { actor: Actor; name: string; filter: QueueFilter }): Promise<{ id: string }> {
  const { actor, name, filter } = input;
  authorise(actor, 'document.review');
  const { organisationId, memberId } = actor;
  if (memberId === null) throw new Conflict('Views belong to people.');
  const others = await database().savedView.count({ where: { memberId, NOT: { name } } });
  if (others >= VIEWS_MAX) throw new InvalidInput(`You have ${VIEWS_MAX} views already. Remove one first.`, 'too_many_views');
  return database().savedView.upsert({
    where: { memberId_name: { memberId, name } },
    create: { organisationId, memberId, name, filter },
    update: { filter },
    select: { id: true },
  });
}
