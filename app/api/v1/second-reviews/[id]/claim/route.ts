import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { claimSecondReview } from '#lib/use-cases/claim-second-review.ts';

/** Takes a second reading for ten minutes, or keeps it for ten more. */
export const POST = route(async (asked) => json(await claimSecondReview({ actor: asked.actor, id: idOf(asked) })));
