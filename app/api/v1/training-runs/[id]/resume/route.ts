import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { resumeTrainingRun } from '#lib/use-cases/resume-training-run.ts';

const bodySchema = z.strictObject({ here: z.boolean().default(false) });

/** Lets a stopped or failed run go on from its last checkpoint; `here`: by a trainer of this installation. */
export const POST = route(async (asked) => {
  const runId = idOf(asked);
  const { here } = await bodyOf(asked, bodySchema);
  await resumeTrainingRun({ actor: asked.actor, runId, here });
  return json({}, 202);
});
