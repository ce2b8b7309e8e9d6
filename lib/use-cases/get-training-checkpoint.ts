import { database } from '#lib/adapters/db/client.ts';
import { findLeased } from '#lib/adapters/db/training-runs.ts';
import { headObject, streamObject } from '#lib/adapters/storage/files.ts';
import { NotFound } from '#lib/domain/errors.ts';
import type { Trainer } from '#lib/domain/training-run.ts';

/** The last checkpoint of a run, for the trainer that goes on. Throws `NotFound` where there is none, `Conflict` (lease_lost). */
export async function getTrainingCheckpoint(asked: { trainer: Trainer; runId: string; leaseId: string }) {
  const { checkpointKey } = await findLeased(database(), asked.trainer, asked);
  if (checkpointKey === null || !(await headObject(checkpointKey))) throw new NotFound('This run has no checkpoint yet.');
  return streamObject(checkpointKey);
}
