import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { escalationSchema } from '#lib/domain/review-queue.ts';
import { escalateDocument } from '#lib/use-cases/escalate-document.ts';
import { withdrawEscalation } from '#lib/use-cases/withdraw-escalation.ts';

/** Hands the document to somebody more experienced, with a note. */
export const POST = route(async (asked) => {
  const documentId = idOf(asked);
  const { note } = await bodyOf(asked, escalationSchema);
  await escalateDocument({ actor: asked.actor, documentId, note });
  return new Response(null, { status: 204 });
});

export const DELETE = route(async (asked) => {
  await withdrawEscalation({ actor: asked.actor, documentId: idOf(asked) });
  return new Response(null, { status: 204 });
});
