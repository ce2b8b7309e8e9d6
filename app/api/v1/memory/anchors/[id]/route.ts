import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getAnchor } from '#lib/use-cases/get-anchor.ts';

export const GET = route(async (asked) => json(await getAnchor({ actor: asked.actor, anchorId: idOf(asked) })));
