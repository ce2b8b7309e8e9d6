import { database } from '#lib/adapters/db/client.ts';
import { noSuchUpload, ownUploads } from '#lib/adapters/db/upload-session-row.ts';
import { deleteObjects, uploadPrefix } from '#lib/adapters/storage/files.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Throws away what has come of a file that is not to be sent after all. What became a document stays. */
export async function cancelUpload(input: { actor: Actor; uploadId: string; now?: Date }): Promise<void> {
  const { actor, uploadId, now = new Date() } = input;
  authorise(actor, 'document.create');
  const where = { id: uploadId, documentId: null, ...ownUploads(actor, now) };
  const { count } = await database().uploadSession.deleteMany({ where });
  if (count === 0) throw noSuchUpload();
  await deleteObjects(uploadPrefix(uploadId));
}
