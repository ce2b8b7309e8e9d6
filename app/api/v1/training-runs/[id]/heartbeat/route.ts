import { json } from '#app/api/_http/respond.ts';
import { leasedOf, toldBy, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { heartbeatSchema } from '#lib/domain/training-run.ts';
import { recordTrainingHeartbeat } from '#lib/use-cases/record-training-heartbeat.ts';

/** For trainers: how far it is, points of curves, what there is to say; answers `{"stop":true}` when it shall end. */
export const POST = trainerRoute(async (asked) => {
  const leased = leasedOf(asked);
  const heartbeat = await toldBy(asked, heartbeatSchema);
  return json(await recordTrainingHeartbeat({ ...leased, heartbeat }));
});
