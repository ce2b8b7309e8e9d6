import { database } from '#lib/adapters/db/client.ts';
import { SUMMARY_COLUMNS, toSummaries, withinReach } from '#lib/adapters/db/document-row.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const ITEMS_MAX = 200;

export interface ReviewQueueItem {
  documentId: string;
  fileName: string;
  types: DocumentType[];
  pageCount: number | null;
  fieldCount: number;
  /** Lowest confidence of a core field, 0..1. */
  confidenceMin: number;
  partial: boolean;
  createdAt: string;
  claim: { by: string; mine: boolean } | null;
}

/** What waits for a reviewer, the least sure first; at most two hundred. */
export async function findReviewItems({ actor, now = new Date() }: { actor: Actor; now?: Date }): Promise<ReviewQueueItem[]> {
  const reach = authorise(actor, 'document.review');
  const items = await database().reviewItem.findMany({
    where: { organisationId: actor.organisationId, approvedAt: null, document: { state: 'in_review', ...withinReach(actor, reach) } },
    orderBy: [{ confidenceMin: 'asc' }, { createdAt: 'asc' }],
    take: ITEMS_MAX,
    select: {
      confidenceMin: true,
      partial: true,
      claimedById: true,
      claimExpiresAt: true,
      claimedBy: { select: { user: { select: { name: true } } } },
      document: { select: SUMMARY_COLUMNS },
    },
  });
  const summaries = await toSummaries(
    database(),
    items.map(({ document }) => document),
  );
  return items.flatMap(({ confidenceMin, partial, claimedBy, claimedById, claimExpiresAt }, index) => {
    const summary = summaries[index];
    if (!summary) return [];
    const { id: documentId, fileName, types, pageCount, fieldCount, createdAt } = summary;
    const held = claimedBy && claimExpiresAt && claimExpiresAt > now;
    const claim = held ? { by: claimedBy.user.name, mine: claimedById === actor.memberId } : null;
    return [{ documentId, fileName, types, pageCount, fieldCount, confidenceMin, partial, createdAt, claim }];
  });
}
