import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { sliceBatchSchema } from '#lib/domain/evaluation.ts';
import { openSliceBatch } from '#lib/use-cases/open-slice-batch.ts';

/** Sends the documents of a slice in which something went wrong back into review. */
export const POST = route(async (asked) => {
  const evaluationId = idOf(asked);
  return json(await openSliceBatch({ actor: asked.actor, evaluationId, ...(await bodyOf(asked, sliceBatchSchema)) }));
});
