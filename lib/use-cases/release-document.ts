import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Gives the actor's own claim back; nothing happens when there is none. */
export async function releaseDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<void> {
  authorise(actor, 'document.review');
  await database().reviewItem.updateMany({
    where: { documentId, organisationId: actor.organisationId, claimedById: actor.memberId, approvedAt: null },
    data: { claimedById: null, claimExpiresAt: null },
  });
}
