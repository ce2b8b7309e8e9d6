import { json } from '#app/api/_http/respond.ts';
import { leasedOf, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { releaseTrainingRun } from '#lib/use-cases/release-training-run.ts';

/** For trainers: goes away without being done; the next one goes on. */
export const POST = trainerRoute(async (asked) => {
  await releaseTrainingRun(leasedOf(asked));
  return json({});
});
