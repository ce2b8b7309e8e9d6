import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { rollbackSchema } from '#lib/domain/promotion.ts';
import { rollBackModel } from '#lib/use-cases/roll-back-model.ts';

/** Brings back what was champion before the present one was promoted. */
export const POST = route(async (asked) => json(await rollBackModel({ actor: asked.actor, ...(await bodyOf(asked, rollbackSchema)) })));
