import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { database } from '#lib/adapters/db/client.ts';
import { canTrainHere, trainLocally } from '#lib/adapters/trainer/local.ts';
import { log } from '#lib/log.ts';

const LAST_LINES = 6;

/**
 * Trains a run beside this worker, with a key that is for this run alone and is gone afterwards. A run whose trainer cannot even begin is
 * failed with what it printed last. When `stopping` is aborted the trainer keeps a checkpoint and lets the run go.
 */
export async function trainHere({ runId, stopping }: { runId: string; stopping: AbortSignal }): Promise<void> {
  const run = await database().trainingRun.findUnique({ where: { id: runId }, select: { organisationId: true, createdById: true } });
  if (!run || !canTrainHere()) return;
  const key = `dlt_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(key).digest('hex');
  const { id: keyId } = await database().trainerKey.create({
    data: { ...run, name: `this machine (${hostname()})`, hash, runId },
    select: { id: true },
  });
  const last: string[] = [];
  const onLine = (line: string): void => {
    last.push(line);
    if (last.length > LAST_LINES) last.shift();
    log.info({ runId, line }, 'trainer');
  };
  try {
    const code = await trainLocally({ runId, key, stopping, onLine });
    if (code !== 0 && !stopping.aborted) await fail(runId, code, last);
  } catch (error) {
    await fail(runId, null, [error instanceof Error ? error.message : String(error)]);
  } finally {
    await database().trainerKey.deleteMany({ where: { id: keyId } });
  }
}

async function fail(runId: string, code: number | null, last: readonly string[]): Promise<void> {
  const how = code === null ? 'could not be started' : `ended with code ${code}`;
  const failure = `The trainer of this machine ${how}. It said last: ${last.join(' ')}`.slice(0, 500);
  await database().trainingRun.updateMany({
    where: { id: runId, state: { in: ['queued', 'running', 'stopping'] } },
    data: { state: 'failed', failure, leaseId: null, finishedAt: new Date() },
  });
}
