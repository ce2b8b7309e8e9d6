import { idOf, route } from '#app/api/_http/route.ts';
import { rejectDocument } from '#lib/use-cases/reject-document.ts';

export const POST = route(async (asked) => {
  await rejectDocument({ actor: asked.actor, documentId: idOf(asked) });
  return new Response(null, { status: 204 });
});
