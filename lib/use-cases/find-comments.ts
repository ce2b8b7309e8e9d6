import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import type { Comment } from '#lib/domain/comment.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What people remarked on a document and its values, oldest first. */
export async function findComments({ actor, documentId }: { actor: Actor; documentId: string }): Promise<Comment[]> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.comment')) };
  const document = await database().document.findFirst({
    where,
    select: {
      comments: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, slot: true, body: true, createdAt: true, member: { select: { user: { select: { name: true } } } } },
      },
    },
  });
  if (!document) throw noSuchDocument();
  return document.comments.map(({ id, slot, body, createdAt, member }) => ({
    id,
    slot,
    body,
    by: member?.user.name ?? '',
    at: createdAt.toISOString(),
  }));
}
