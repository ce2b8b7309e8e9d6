import { database, type Transaction } from '#lib/adapters/db/client.ts';
import { findLeased, leaseLost } from '#lib/adapters/db/training-runs.ts';
import type { Heartbeat, Trainer } from '#lib/domain/training-run.ts';

interface Recorded {
  trainer: Trainer;
  runId: string;
  leaseId: string;
  heartbeat: Heartbeat;
}

/**
 * Keeps what a trainer tells of its work, and answers whether it shall stop. Points of a curve that were told before are
 * replaced. Throws `NotFound`, and `Conflict` (lease_lost) when the run is no longer this trainer's.
 */
export async function recordTrainingHeartbeat({ trainer, runId, leaseId, heartbeat }: Recorded): Promise<{ stop: boolean }> {
  return database().$transaction(async (tx) => {
    const { organisationId } = trainer;
    const { state } = await findLeased(tx, trainer, { runId, leaseId });
    const { count } = await tx.trainingRun.updateMany({
      where: { id: runId, leaseId, state: { in: ['running', 'stopping'] } },
      data: { heartbeatAt: new Date(), progress: heartbeat.progress },
    });
    if (count === 0) throw leaseLost();
    await keepMetrics(tx, { organisationId, runId }, heartbeat.metrics);
    if (heartbeat.lines.length > 0)
      await tx.trainingLine.createMany({ data: heartbeat.lines.map((text) => ({ organisationId, runId, text })) });
    for (const { number, state: candidateState, failure = null, figures } of heartbeat.candidates)
      await tx.trainingCandidate.updateMany({
        where: { runId, number },
        data: { state: candidateState, failure, ...(figures && { figures }) },
      });
    return { stop: state === 'stopping' };
  });
}

async function keepMetrics(
  tx: Transaction,
  { organisationId, runId }: { organisationId: string; runId: string },
  metrics: Heartbeat['metrics'],
): Promise<void> {
  if (metrics.length === 0) return;
  const column = <K extends keyof Heartbeat['metrics'][number]>(key: K) => metrics.map((row) => row[key]);
  await tx.$executeRaw`
    INSERT INTO "TrainingMetric" ("organisationId", "runId", "candidate", "name", "step", "value")
    SELECT DISTINCT ON (c, n, s) ${organisationId}, ${runId}, c, n, s, v
    FROM unnest(${column('candidate')}::int[], ${column('name')}::text[], ${column('step')}::int[], ${column('value')}::float8[])
      AS told(c, n, s, v)
    ON CONFLICT ("runId", "candidate", "name", "step") DO UPDATE SET "value" = EXCLUDED."value"`;
}
