import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { acknowledgeAlert } from '#lib/use-cases/acknowledge-alert.ts';

/** Somebody takes care of it. */
export const POST = route(async (asked) => {
  await acknowledgeAlert({ actor: asked.actor, alertId: idOf(asked) });
  return json({ acknowledged: true });
});
