import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { touchBatchSchema } from '#lib/domain/touch.ts';
import { recordTouches } from '#lib/use-cases/record-touches.ts';

/** Stretches of attention, as the workbench measured them; sent also while a page is left. */
export const POST = route(async (asked) => {
  const { touches } = await bodyOf(asked, touchBatchSchema);
  return json(await recordTouches({ actor: asked.actor, touches }), 201);
});
