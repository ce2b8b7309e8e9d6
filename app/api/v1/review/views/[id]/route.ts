import { idOf, route } from '#app/api/_http/route.ts';
import { deleteView } from '#lib/use-cases/delete-view.ts';

export const DELETE = route(async (asked) => {
  await deleteView({ actor: asked.actor, viewId: idOf(asked) });
  return new Response(null, { status: 204 });
});
