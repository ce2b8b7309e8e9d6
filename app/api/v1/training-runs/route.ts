import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { newTrainingRunSchema } from '#lib/domain/training-run.ts';
import { createTrainingRun } from '#lib/use-cases/create-training-run.ts';
import { findTrainingRuns } from '#lib/use-cases/find-training-runs.ts';

/** The training runs, newest first. */
export const GET = route(async ({ actor }) => json(await findTrainingRuns({ actor })));

/** Asks for a training on a frozen dataset version; a trainer takes it up. */
export const POST = route(async (asked) => {
  const run = await bodyOf(asked, newTrainingRunSchema);
  return json(await createTrainingRun({ actor: asked.actor, run }), 202);
});
