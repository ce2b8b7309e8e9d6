import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { commentInputSchema } from '#lib/domain/comment.ts';
import { addComment } from '#lib/use-cases/add-comment.ts';
import { findComments } from '#lib/use-cases/find-comments.ts';

/** The remarks of people, oldest first. */
export const GET = route(async (asked) => json({ comments: await findComments({ actor: asked.actor, documentId: idOf(asked) }) }));

export const POST = route(async (asked) => {
  const documentId = idOf(asked);
  const comment = await bodyOf(asked, commentInputSchema);
  return json(await addComment({ actor: asked.actor, documentId, ...comment }), 201);
});
