import { database } from '#lib/adapters/db/client.ts';
import { findLeased } from '#lib/adapters/db/training-runs.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { Trainer } from '#lib/domain/training-run.ts';

/**
 * The dataset version that a run learns from, and as whom its trainer may have it exported: the system of the organisation under the
 * trainer's name, for this one version. Throws `NotFound`, `Conflict` (lease_lost).
 */
export async function getTrainingData(asked: {
  trainer: Trainer;
  runId: string;
  leaseId: string;
}): Promise<{ actor: Actor; versionId: string }> {
  const { trainer } = asked;
  const { datasetVersionId } = await findLeased(database(), trainer, asked);
  const actor: Actor = { memberId: null, organisationId: trainer.organisationId, role: 'system', name: `trainer ${trainer.name}` };
  return { actor, versionId: datasetVersionId };
}
