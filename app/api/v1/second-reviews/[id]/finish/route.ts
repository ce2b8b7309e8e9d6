import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { finishSecondReview } from '#lib/use-cases/finish-second-review.ts';

/** Ends a second reading and compares it with the first. */
export const POST = route(async (asked) => json(await finishSecondReview({ actor: asked.actor, id: idOf(asked) })));
