'use client';

import { LiveRefresh } from '#app/_client/document-events.tsx';
import type { ReviewData, Start } from './review-data.ts';
import { useClaim } from './use-claim.ts';
import { Workbench } from './workbench.tsx';

/** Holds the document for its reviewer. A new split begins a new workbench under the same claim: other documents have other slots. */
export function ClaimedWorkbench({ review, start }: { review: ReviewData; start: Start }) {
  const inReview = review.state === 'in-review';
  const { claim, take } = useClaim(review.documentId, inReview, review.claim);
  const takenBy = inReview && claim !== null && !claim.mine ? claim : null;
  return (
    <>
      <LiveRefresh documentId={review.documentId} />
      <Workbench key={review.extraction} review={review} start={start} takenBy={takenBy} onTake={() => void take()} />
    </>
  );
}
