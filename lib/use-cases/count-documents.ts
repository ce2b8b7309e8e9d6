import { database } from '#lib/adapters/db/client.ts';
import { fromRowState, withinReach } from '#lib/adapters/db/document-row.ts';
import { DOCUMENT_STATES, type DocumentState } from '#lib/domain/document.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** How many documents within reach are in each state. */
export async function countDocuments({ actor }: { actor: Actor }): Promise<Record<DocumentState, number>> {
  const where = withinReach(actor, authorise(actor, 'document.read'));
  const groups = await database().document.groupBy({ by: ['state'], where, _count: { _all: true } });
  const counts = new Map(groups.map((group) => [fromRowState(group.state), group._count._all]));
  return Object.fromEntries(DOCUMENT_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<DocumentState, number>;
}
