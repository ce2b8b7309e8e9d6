import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { claimDocument } from '#lib/use-cases/claim-document.ts';
import { releaseDocument } from '#lib/use-cases/release-document.ts';

/** Takes the document for ten minutes, or keeps it for ten more; `mine` is false when somebody else has it. */
export const POST = route(async (asked) => json(await claimDocument({ actor: asked.actor, documentId: idOf(asked) })));

export const DELETE = route(async (asked) => {
  await releaseDocument({ actor: asked.actor, documentId: idOf(asked) });
  return new Response(null, { status: 204 });
});
