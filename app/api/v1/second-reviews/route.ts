import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findSecondReviews } from '#lib/use-cases/find-second-reviews.ts';

/** What is to be read a second time, and what two readings differ in. */
export const GET = route(async (asked) => json(await findSecondReviews({ actor: asked.actor })));
