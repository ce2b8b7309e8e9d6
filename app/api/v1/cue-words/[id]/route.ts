import { idOf, route } from '#app/api/_http/route.ts';
import { removeCueWord } from '#lib/use-cases/remove-cue-word.ts';

export const DELETE = route(async (asked) => {
  await removeCueWord({ actor: asked.actor, cueWordId: idOf(asked) });
  return new Response(null, { status: 204 });
});
