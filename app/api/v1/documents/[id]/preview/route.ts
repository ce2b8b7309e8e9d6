import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getPreview } from '#lib/use-cases/get-preview.ts';

/** Words and fields of the pages that are read so far, while the rest is being read. */
export const GET = route(async (asked) => json(await getPreview({ actor: asked.actor, documentId: idOf(asked) })));
