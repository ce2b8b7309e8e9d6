import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getTrainingRun } from '#lib/use-cases/get-training-run.ts';

/** One run with its curves, its candidates and what its trainer says. */
export const GET = route(async (asked) => json(await getTrainingRun({ actor: asked.actor, runId: idOf(asked) })));
