import { database } from '#lib/adapters/db/client.ts';
import { ownUploads, toUploadState, UPLOAD_COLUMNS } from '#lib/adapters/db/upload-session-row.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { UploadState } from '#lib/domain/upload-session.ts';

/** More than a person can have begun and left in two days. */
const SHOWN_MAX = 50;

/** The actor's own files that began to come and did not arrive, newest first: they can go on from where they stopped. */
export async function findUploads({ actor, now = new Date() }: { actor: Actor; now?: Date }): Promise<UploadState[]> {
  authorise(actor, 'document.create');
  const rows = await database().uploadSession.findMany({
    where: { ...ownUploads(actor, now), documentId: null },
    orderBy: { createdAt: 'desc' },
    take: SHOWN_MAX,
    select: UPLOAD_COLUMNS,
  });
  return rows.map(toUploadState);
}
