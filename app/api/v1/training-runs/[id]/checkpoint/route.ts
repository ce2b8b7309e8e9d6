import { json } from '#app/api/_http/respond.ts';
import { bytes, bytesOf, leasedOf, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { getTrainingCheckpoint } from '#lib/use-cases/get-training-checkpoint.ts';
import { keepTrainingCheckpoint } from '#lib/use-cases/keep-training-checkpoint.ts';

/** For trainers: what the one before kept. */
export const GET = trainerRoute(async (asked) => bytes(await getTrainingCheckpoint(leasedOf(asked))));

/** For trainers: keeps what is needed to go on. */
export const PUT = trainerRoute(async (asked) => {
  await keepTrainingCheckpoint({ ...leasedOf(asked), body: bytesOf(asked) });
  return json({});
});
