import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { setWatchReference } from '#lib/use-cases/set-watch-reference.ts';

const bodySchema = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });

/** Freezes a period as what is usual: `from` inclusive, `to` exclusive. */
export const PUT = route(async (asked) => {
  const { from, to } = await bodyOf(asked, bodySchema);
  return json(await setWatchReference({ actor: asked.actor, from: new Date(from), to: new Date(to) }));
});
