import { database } from '#lib/adapters/db/client.ts';
import { findLeased, leaseLost } from '#lib/adapters/db/training-runs.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import type { Finish, Trainer } from '#lib/domain/training-run.ts';

/**
 * A trainer is done with a run, stopped as it was asked, or cannot go on. What is done is judged by a worker. Throws `NotFound`,
 * `Conflict` (lease_lost).
 */
export async function finishTrainingRun(asked: { trainer: Trainer; runId: string; leaseId: string; finish: Finish }): Promise<void> {
  const { trainer, runId, leaseId, finish } = asked;
  await database().$transaction(async (tx) => {
    await findLeased(tx, trainer, { runId, leaseId });
    const over = { leaseId: null, heartbeatAt: new Date() };
    const changes = {
      done: { state: 'judging', progress: 1, ...over },
      stopped: { state: 'stopped', finishedAt: new Date(), ...over },
      failed: { state: 'failed', finishedAt: new Date(), ...over },
    } as const;
    const failure = finish.outcome === 'failed' ? finish.failure : null;
    const { count } = await tx.trainingRun.updateMany({
      where: { id: runId, leaseId, state: { in: ['running', 'stopping'] } },
      data: { ...changes[finish.outcome], failure },
    });
    if (count === 0) throw leaseLost();
    if (finish.outcome === 'done') await enqueue(tx, 'judge-training-run', { runId });
  });
}
