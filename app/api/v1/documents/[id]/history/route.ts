import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getHistory } from '#lib/use-cases/get-history.ts';

export const GET = route(async (asked) => json({ events: await getHistory({ actor: asked.actor, documentId: idOf(asked) }) }));
