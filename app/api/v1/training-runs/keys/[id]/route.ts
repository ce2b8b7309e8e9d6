import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { revokeTrainerKey } from '#lib/use-cases/revoke-trainer-key.ts';

/** Takes a key back. */
export const DELETE = route(async (asked) => {
  await revokeTrainerKey({ actor: asked.actor, keyId: idOf(asked) });
  return json({});
});
