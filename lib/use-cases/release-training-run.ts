import { database } from '#lib/adapters/db/client.ts';
import { findLeased } from '#lib/adapters/db/training-runs.ts';
import type { Trainer } from '#lib/domain/training-run.ts';

/** A trainer goes away without being done: the run waits for the next one, who goes on from the last checkpoint. Throws as `findLeased`. */
export async function releaseTrainingRun({ trainer, runId, leaseId }: { trainer: Trainer; runId: string; leaseId: string }): Promise<void> {
  await database().$transaction(async (tx) => {
    const { state } = await findLeased(tx, trainer, { runId, leaseId });
    const next = state === 'stopping' ? ({ state: 'stopped', finishedAt: new Date() } as const) : ({ state: 'queued' } as const);
    // Going away in good order is no silence.
    await tx.trainingRun.updateMany({ where: { id: runId, leaseId }, data: { ...next, leaseId: null, attempts: { decrement: 1 } } });
  });
}
