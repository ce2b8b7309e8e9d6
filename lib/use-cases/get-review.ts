import { findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import { NotFound } from '#lib/domain/errors.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import { slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface Review {
  types: TypedRange[];
  values: CurrentValue[];
  /** Who holds the document now; null when nobody does. */
  claim: { by: string; expiresAt: string; mine: boolean } | null;
  approvedAt: string | null;
  /** The last correction that `values` know of; 0 without one. */
  lastSequence: number;
}

/** What is known of a document now: the machine's answers, overruled by people's. Without any while it is being read. */
export async function getReview(input: { actor: Actor; documentId: string; now?: Date }): Promise<Review> {
  const { actor, documentId, now = new Date() } = input;
  const own = authorise(actor, 'document.read') === 'own' ? { uploadedById: actor.memberId } : {};
  const document = await database().document.findFirst({
    where: { id: documentId, organisationId: actor.organisationId, ...own },
    select: { reading: true, reviewItem: { select: CLAIM_COLUMNS } },
  });
  if (!document) throw new NotFound('There is no such document. It may have been deleted.');
  const answers = await findAnswers(database(), documentId, document.reading);
  const item = document.reviewItem;
  const held = item?.claimedBy && item.claimExpiresAt && item.claimExpiresAt > now ? item : null;
  return {
    types: answers ? typedRangesOf(answers.result) : [],
    values: answers ? currentValues(slottedResult(answers.result), answers.corrections) : [],
    claim: held && {
      by: held.claimedBy?.user.name ?? '',
      expiresAt: held.claimExpiresAt?.toISOString() ?? '',
      mine: held.claimedById === actor.memberId,
    },
    approvedAt: item?.approvedAt?.toISOString() ?? null,
    lastSequence: answers?.lastSequence ?? 0,
  };
}

const CLAIM_COLUMNS = {
  approvedAt: true,
  claimExpiresAt: true,
  claimedById: true,
  claimedBy: { select: { user: { select: { name: true } } } },
} as const;
