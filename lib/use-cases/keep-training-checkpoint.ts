import { database } from '#lib/adapters/db/client.ts';
import { findLeased, leaseLost } from '#lib/adapters/db/training-runs.ts';
import { checkpointKey, putObject } from '#lib/adapters/storage/files.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { CHECKPOINT_BYTES_MAX, type Trainer } from '#lib/domain/training-run.ts';

interface Kept {
  trainer: Trainer;
  runId: string;
  leaseId: string;
  body: AsyncIterable<Uint8Array>;
}

/** Keeps what a trainer needs to go on; the last one counts. Throws `NotFound`, `Conflict` (lease_lost), `InvalidInput` when it is too large. */
export async function keepTrainingCheckpoint({ trainer, runId, leaseId, body }: Kept): Promise<void> {
  await findLeased(database(), trainer, { runId, leaseId });
  const key = checkpointKey(runId);
  await putObject(key, bounded(body));
  const now = new Date();
  const { count } = await database().trainingRun.updateMany({
    where: { id: runId, leaseId, state: { in: ['running', 'stopping'] } },
    data: { checkpointKey: key, checkpointAt: now, heartbeatAt: now },
  });
  if (count === 0) throw leaseLost();
}

async function* bounded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > CHECKPOINT_BYTES_MAX) throw new InvalidInput('This checkpoint is too large; 2 GB at most.', 'part_too_large');
    yield chunk;
  }
}
