import { database } from '#lib/adapters/db/client.ts';
import { deleteObjects, uploadPrefix } from '#lib/adapters/storage/files.ts';

/** At most this many a run; the next one goes on. */
const DROPPED_MAX = 500;

/** Throws away uploads that nobody went on with, with their bytes, and the notes of those that long are documents. Answers how many. */
export async function dropExpiredUploads({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  const expired = await database().uploadSession.findMany({
    where: { expiresAt: { lte: now } },
    take: DROPPED_MAX,
    select: { id: true },
  });
  for (const { id } of expired) {
    // The bytes first: should this process end in between, the row still leads to them.
    await deleteObjects(uploadPrefix(id));
    await database().uploadSession.deleteMany({ where: { id, expiresAt: { lte: now } } });
  }
  return expired.length;
}
