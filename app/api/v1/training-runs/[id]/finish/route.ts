import { json } from '#app/api/_http/respond.ts';
import { leasedOf, toldBy, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { finishSchema } from '#lib/domain/training-run.ts';
import { finishTrainingRun } from '#lib/use-cases/finish-training-run.ts';

/** For trainers: done, stopped as asked, or failed with a sentence. */
export const POST = trainerRoute(async (asked) => {
  const leased = leasedOf(asked);
  await finishTrainingRun({ ...leased, finish: await toldBy(asked, finishSchema) });
  return json({});
});
