import { database } from '#lib/adapters/db/client.ts';
import { findLeased } from '#lib/adapters/db/training-runs.ts';
import { deliveredPrefix, putObject } from '#lib/adapters/storage/files.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { BUNDLE_FILE_BYTES_MAX, bundleFileSchema, type Trainer } from '#lib/domain/training-run.ts';

interface Delivered {
  trainer: Trainer;
  runId: string;
  leaseId: string;
  candidate: number;
  file: string;
  body: AsyncIterable<Uint8Array>;
}

/** Keeps a file of a candidate's bundle until it is looked at. Throws `NotFound`, `Conflict` (lease_lost), `InvalidInput`. */
export async function keepDeliveredFile({ trainer, runId, leaseId, candidate, file, body }: Delivered): Promise<void> {
  await findLeased(database(), trainer, { runId, leaseId });
  const name = bundleFileSchema.safeParse(file).data;
  if (name === undefined || name.includes('..')) throw new InvalidInput('This is no name of a file of a bundle.', 'bundle_invalid');
  const known = await database().trainingCandidate.findFirst({ where: { runId, number: candidate }, select: { id: true } });
  if (!known) throw new NotFound('This run has no such candidate.');
  await putObject(`${deliveredPrefix(runId, candidate)}/${name}`, bounded(body));
}

async function* bounded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > BUNDLE_FILE_BYTES_MAX) throw new InvalidInput('This file of a bundle is too large; 64 MB at most.', 'part_too_large');
    yield chunk;
  }
}
