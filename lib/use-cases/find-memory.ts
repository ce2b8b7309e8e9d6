import { database } from '#lib/adapters/db/client.ts';
import { findMemoryPage } from '#lib/adapters/db/memory-page.ts';
import type { MemoryPage } from '#lib/domain/memory-page.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What an organisation remembers, the layouts that were seen last first; and whether it uses it. */
export async function findMemory({ actor }: { actor: Actor }): Promise<MemoryPage> {
  authorise(actor, 'memory.read');
  return findMemoryPage(database(), actor.organisationId);
}
