import { database } from '#lib/adapters/db/client.ts';
import { Conflict, NotFound } from '#lib/domain/errors.ts';
import { CLAIM_MINUTES } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface Claim {
  claimedBy: string;
  claimExpiresAt: string;
  mine: boolean;
}

/**
 * Takes a document for ten minutes, or keeps it for ten more. When somebody else holds it, says who and until when
 * (`mine` false). The condition is in the WHERE of the update: of two at once exactly one wins.
 */
export async function claimDocument(input: { actor: Actor; documentId: string; now?: Date }): Promise<Claim> {
  const { actor, documentId, now = new Date() } = input;
  authorise(actor, 'document.review');
  const { organisationId } = actor;
  const db = database();
  const before = await db.reviewItem.findFirst({
    where: { documentId, organisationId },
    select: { claimedById: true, claimExpiresAt: true },
  });
  if (!before) throw new NotFound('There is no such document to review. It may have been deleted, or it is still being read.');
  const claimExpiresAt = new Date(now.getTime() + CLAIM_MINUTES * 60_000);
  const free = [{ claimedById: null }, { claimExpiresAt: { lte: now } }, { claimedById: actor.memberId }];
  const { count } = await db.reviewItem.updateMany({
    where: { documentId, organisationId, approvedAt: null, OR: free },
    data: { claimedById: actor.memberId, claimExpiresAt },
  });
  const isRenewal = before.claimedById === actor.memberId && before.claimExpiresAt !== null && before.claimExpiresAt > now;
  if (count === 1 && !isRenewal) {
    const by = { organisationId, memberId: actor.memberId, actorName: actor.name };
    await db.auditEvent.create({ data: { ...by, event: 'document.claimed', subjectType: 'document', subjectId: documentId } });
  }
  if (count === 1) return { claimedBy: actor.name, claimExpiresAt: claimExpiresAt.toISOString(), mine: true };
  return otherClaim(documentId);
}

async function otherClaim(documentId: string): Promise<Claim> {
  const item = await database().reviewItem.findUnique({
    where: { documentId },
    select: { approvedAt: true, claimExpiresAt: true, claimedBy: { select: { user: { select: { name: true } } } } },
  });
  if (!item || item.approvedAt) throw new Conflict('This document is not in review any more. Reload the page.');
  if (!item.claimedBy || !item.claimExpiresAt) throw new Conflict('The document was released just now. Try again.');
  return { claimedBy: item.claimedBy.user.name, claimExpiresAt: item.claimExpiresAt.toISOString(), mine: false };
}
