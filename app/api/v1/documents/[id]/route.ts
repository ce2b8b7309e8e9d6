import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';

export const GET = route(async (asked) => json(await getDocument({ actor: asked.actor, documentId: idOf(asked) })));

export const DELETE = route(async (asked) => {
  await deleteDocument({ actor: asked.actor, documentId: idOf(asked) });
  return new Response(null, { status: 204 });
});
