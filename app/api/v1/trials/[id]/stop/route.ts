import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { stopTrialSchema } from '#lib/domain/trial.ts';
import { stopTrial } from '#lib/use-cases/stop-trial.ts';

/** Ends a trial: the champion reads every document again. */
export const POST = route(async (asked) => {
  const trialId = idOf(asked);
  await stopTrial({ actor: asked.actor, trialId, ...(await bodyOf(asked, stopTrialSchema)) });
  return json({ stopped: true });
});
