import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { retryDocument } from '#lib/use-cases/retry-document.ts';

export const POST = route(async (asked) => json(await retryDocument({ actor: asked.actor, documentId: idOf(asked) })));
