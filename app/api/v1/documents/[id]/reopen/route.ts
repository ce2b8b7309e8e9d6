import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { reopenDocument } from '#lib/use-cases/reopen-document.ts';

export const POST = route(async (asked) => json(await reopenDocument({ actor: asked.actor, documentId: idOf(asked) })));
