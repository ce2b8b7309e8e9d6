import { database } from '#lib/adapters/db/client.ts';
import { noSuchUpload, ownUploads, toUploadState, UPLOAD_COLUMNS } from '#lib/adapters/db/upload-session-row.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { UploadState } from '#lib/domain/upload-session.ts';

/** How much of a file has come. Throws `NotFound` when the upload expired or is somebody else's. */
export async function getUpload(input: { actor: Actor; uploadId: string; now?: Date }): Promise<UploadState> {
  const { actor, uploadId, now = new Date() } = input;
  authorise(actor, 'document.create');
  const where = { id: uploadId, ...ownUploads(actor, now) };
  const row = await database().uploadSession.findFirst({ where, select: UPLOAD_COLUMNS });
  if (!row) throw noSuchUpload();
  return toUploadState(row);
}
