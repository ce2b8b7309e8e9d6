import { database } from '#lib/adapters/db/client.ts';
import { findLeased } from '#lib/adapters/db/training-runs.ts';
import { headObject, modelKey, streamObject } from '#lib/adapters/storage/files.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { bundleFileSchema, type Trainer } from '#lib/domain/training-run.ts';

/** A file of the bundle that fine-tuning begins with. Throws `NotFound`, `Conflict` (lease_lost). */
export async function getTrainingParentFile(asked: { trainer: Trainer; runId: string; leaseId: string; file: string }) {
  const { parentId } = await findLeased(database(), asked.trainer, asked);
  const parent = parentId === null ? null : await database().modelVersion.findUnique({ where: { id: parentId }, select: { sha256: true } });
  const file = bundleFileSchema.safeParse(asked.file).data;
  if (!parent || file === undefined || file.includes('..') || !(await headObject(modelKey(parent.sha256, file))))
    throw new NotFound('The champion of this run has no such file.');
  return streamObject(modelKey(parent.sha256, file));
}
