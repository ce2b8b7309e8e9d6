import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getTrial } from '#lib/use-cases/get-trial.ts';

/** A trial with how the challenger does on live documents so far. */
export const GET = route(async (asked) => json(await getTrial({ actor: asked.actor, trialId: idOf(asked) })));
