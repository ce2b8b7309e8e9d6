import { Conflict, NotFound } from '#lib/domain/errors.ts';
import type { Trainer } from '#lib/domain/training-run.ts';
import type { Prisma } from './generated/client.ts';

type Reader = Pick<Prisma.TransactionClient, 'trainingRun'>;

export const noSuchRun = (): NotFound => new NotFound('There is no such training run here. Check the address.');

/**
 * The run that a trainer works on, by the lease it was given. Throws `NotFound` for a run of another organisation or that its key is not
 * for, `Conflict` (lease_lost) when somebody else took the run up since, or it is over.
 */
export async function findLeased(db: Reader, trainer: Trainer, { runId, leaseId }: { runId: string; leaseId: string }) {
  const run = await db.trainingRun.findFirst({
    where: { id: runId, organisationId: trainer.organisationId },
    select: { id: true, number: true, state: true, leaseId: true, datasetVersionId: true, parentId: true, checkpointKey: true },
  });
  if (!run || (trainer.runId !== null && trainer.runId !== runId)) throw noSuchRun();
  if (run.leaseId !== leaseId || (run.state !== 'running' && run.state !== 'stopping')) throw leaseLost();
  return run;
}

export const leaseLost = (): Conflict =>
  new Conflict('Another trainer took this run up, or it is over. Let it be, and ask for another one.', 'lease_lost');
