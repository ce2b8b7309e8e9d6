import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getReview } from '#lib/use-cases/get-review.ts';

/** The current value of every field: what the machine read, overruled by what people answered. */
export const GET = route(async (asked) => json(await getReview({ actor: asked.actor, documentId: idOf(asked) })));
