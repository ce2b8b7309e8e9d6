import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { newTrialSchema } from '#lib/domain/trial.ts';
import { startTrial } from '#lib/use-cases/start-trial.ts';

/** Starts a shadow run or a canary. */
export const POST = route(async (asked) => json(await startTrial({ actor: asked.actor, trial: await bodyOf(asked, newTrialSchema) }), 201));
