import { database } from '#lib/adapters/db/client.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';

const HOUR_SECONDS = 3600;

/** Puts one look for drift into the queue for every organisation that has a reference; at most one an hour, whoever asks. */
export async function enqueueWatches(): Promise<number> {
  const rows = await database().watchReference.groupBy({ by: ['organisationId'] });
  let sent = 0;
  for (const { organisationId } of rows) {
    const once = { singletonKey: organisationId, singletonSeconds: HOUR_SECONDS };
    const id = await database().$transaction((tx) => enqueue(tx, 'watch', { organisationId }, once));
    if (id !== null) sent += 1;
  }
  return sent;
}
