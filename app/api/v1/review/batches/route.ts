import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { reviewBatchSchema } from '#lib/domain/dataset.ts';
import { openReviewBatch } from '#lib/use-cases/open-review-batch.ts';

/** Sends the documents of these doubtful labels back into review. */
export const POST = route(async (asked) =>
  json(await openReviewBatch({ actor: asked.actor, ...(await bodyOf(asked, reviewBatchSchema)) })),
);
