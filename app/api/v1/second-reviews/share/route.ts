import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { setSecondReviewShare } from '#lib/use-cases/set-second-review-share.ts';

const bodySchema = z.object({ share: z.number().min(0).max(1) });

/** Which share of approved documents is read a second time, 0..1. */
export const PUT = route(async (asked) => {
  const { share } = await bodyOf(asked, bodySchema);
  return json(await setSecondReviewShare({ actor: asked.actor, share }));
});
