import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { filterOfAddress } from '#lib/domain/review-queue.ts';
import { findReviewItems } from '#lib/use-cases/find-review-items.ts';

/** The review queue, the riskiest first: filters as in the address of the page, `?cursor=` of the page before. */
export const GET = route(async ({ actor, url }) => {
  const cursor = z.string().max(300).nullable().parse(url.searchParams.get('cursor'));
  const filter = filterOfAddress(Object.fromEntries(url.searchParams));
  return json(await findReviewItems({ actor, filter, ...(cursor && { cursor }) }));
});
