import { database } from '#lib/adapters/db/client.ts';
import { noSuchRun } from '#lib/adapters/db/training-runs.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Asks a run to stop; its trainer keeps a checkpoint first. One that nobody took up stops at once. Throws `NotFound`, `Conflict` when it is over. */
export async function stopTrainingRun({ actor, runId }: { actor: Actor; runId: string }): Promise<void> {
  authorise(actor, 'training.manage');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const waiting = await tx.trainingRun.updateMany({
      where: { id: runId, organisationId, state: 'queued' },
      data: { state: 'stopped', finishedAt: new Date() },
    });
    const running = await tx.trainingRun.updateMany({
      where: { id: runId, organisationId, state: 'running' },
      data: { state: 'stopping' },
    });
    if (waiting.count + running.count === 0) {
      const run = await tx.trainingRun.findFirst({ where: { id: runId, organisationId }, select: { state: true } });
      if (!run) throw noSuchRun();
      if (run.state === 'stopping' || run.state === 'stopped') return;
      throw new Conflict('This run is over; there is nothing to stop.', 'run_over');
    }
    const subject = { subjectType: 'training-run', subjectId: runId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'training-run.stopped', ...subject } });
  });
}
