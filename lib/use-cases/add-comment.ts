import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument, withinReach } from '#lib/adapters/db/document-row.ts';
import type { Comment, CommentInput } from '#lib/domain/comment.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { parseSlot } from '#lib/domain/review.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Keeps a remark on a document or on one of its values. Throws `InvalidInput` when `slot` is none, `NotFound` for another's document. */
export async function addComment({ actor, documentId, body, slot }: CommentInput & { actor: Actor; documentId: string }): Promise<Comment> {
  const where = { id: documentId, ...withinReach(actor, authorise(actor, 'document.comment')) };
  if (slot !== undefined && !parseSlot(slot)) throw new InvalidInput(`${slot} is not a value of this document.`, 'slot_invalid');
  const db = database();
  if (!(await db.document.findFirst({ where, select: { id: true } }))) throw noSuchDocument();
  const { organisationId, memberId, name } = actor;
  const data = { organisationId, memberId, documentId, slot: slot ?? null, body };
  const { id, createdAt } = await db.comment.create({ data, select: { id: true, createdAt: true } });
  return { id, slot: slot ?? null, body, by: name, at: createdAt.toISOString() };
}
