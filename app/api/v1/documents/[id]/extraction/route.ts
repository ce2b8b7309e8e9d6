import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';

/** What the machine read, as `npm run extract` prints it; corrections are not in it. */
export const GET = route(async (asked) => json(await getExtraction({ actor: asked.actor, documentId: idOf(asked) })));
