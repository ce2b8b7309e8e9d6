import { findAnswers } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { DETAIL_COLUMNS, type DocumentDetail, toDetail } from '#lib/adapters/db/document-detail.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import { refuseBlindReader } from '#lib/adapters/db/second-review.ts';
import { type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import { slottedResult, typedRangesOf } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface Review {
  document: DocumentDetail;
  types: TypedRange[];
  values: CurrentValue[];
  /** Who holds the document now; null when nobody does. */
  claim: { by: string; expiresAt: string; mine: boolean } | null;
  approvedAt: string | null;
  /** The last correction that `values` know of; 0 without one. */
  lastSequence: number;
  /** The number of the extraction whose slots `values` name; more than 1 = a person split the file. 0 while it is being read. */
  extraction: number;
}

/**
 * What is known of a document now: the machine's answers, overruled by people's. Without any while it is being read. Throws
 * `Conflict` (`reading_blind`) for whoever is reading it a second time.
 */
export async function getReview(input: { actor: Actor; documentId: string; now?: Date }): Promise<Review> {
  const { actor, documentId, now = new Date() } = input;
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.read')) };
  const row = await database().document.findFirst({ where, select: { ...DETAIL_COLUMNS, reviewItem: { select: CLAIM_COLUMNS } } });
  if (!row) throw noSuchDocument();
  await refuseBlindReader(database(), actor, documentId);
  const answers = await findAnswers(database(), documentId, row.reading);
  const item = row.reviewItem;
  const held = item?.claimedBy && item.claimExpiresAt && item.claimExpiresAt > now ? item : null;
  return {
    document: await toDetail(database(), row),
    types: answers ? typedRangesOf(answers.result) : [],
    values: answers ? currentValues(slottedResult(answers.result), answers.corrections) : [],
    claim: held && {
      by: held.claimedBy?.user.name ?? '',
      expiresAt: held.claimExpiresAt?.toISOString() ?? '',
      mine: held.claimedById === actor.memberId,
    },
    approvedAt: item?.approvedAt?.toISOString() ?? null,
    lastSequence: answers?.lastSequence ?? 0,
    extraction: answers?.extraction ?? 0,
  };
}

const CLAIM_COLUMNS = {
  partial: true,
  approvedAt: true,
  claimExpiresAt: true,
  claimedById: true,
  claimedBy: { select: { user: { select: { name: true } } } },
} as const;
