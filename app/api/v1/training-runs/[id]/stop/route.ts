import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { stopTrainingRun } from '#lib/use-cases/stop-training-run.ts';

/** Asks a run to stop after a checkpoint. */
export const POST = route(async (asked) => {
  await stopTrainingRun({ actor: asked.actor, runId: idOf(asked) });
  return json({}, 202);
});
