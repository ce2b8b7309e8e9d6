import { database } from '#lib/adapters/db/client.ts';
import { findAnchorById } from '#lib/adapters/db/memory-page.ts';
import { NotFound } from '#lib/domain/errors.ts';
import type { ShownAnchor } from '#lib/domain/memory-page.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What is known of an anchor now: its record, and who corrected its value last. Throws `NotFound` once it is forgotten. */
export async function getAnchor({ actor, anchorId }: { actor: Actor; anchorId: string }): Promise<ShownAnchor> {
  authorise(actor, 'memory.read');
  const anchor = await findAnchorById(database(), actor.organisationId, anchorId);
  if (!anchor) throw new NotFound('This is not remembered any more.');
  return anchor;
}
