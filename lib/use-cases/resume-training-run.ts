import { database } from '#lib/adapters/db/client.ts';
import { noSuchRun } from '#lib/adapters/db/training-runs.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { canTrainHere } from '#lib/adapters/trainer/local.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/**
 * Lets a stopped or failed run go on from its last checkpoint, or a waiting one be trained `here`. Throws `NotFound`, `Conflict` while it
 * is under way or when it is done, `InvalidInput` where nothing trains on this machine.
 */
export async function resumeTrainingRun({ actor, runId, here }: { actor: Actor; runId: string; here: boolean }): Promise<void> {
  authorise(actor, 'training.manage');
  const { organisationId, memberId, name: actorName } = actor;
  if (here && !canTrainHere())
    throw new InvalidInput(
      'Nothing trains on this machine: TRAINING_PYTHON is not set. Attach a trainer with a key instead.',
      'no_trainer_here',
    );
  await database().$transaction(async (tx) => {
    const { count } = await tx.trainingRun.updateMany({
      where: { id: runId, organisationId, state: { in: here ? ['stopped', 'failed', 'queued'] : ['stopped', 'failed'] } },
      data: { state: 'queued', failure: null, finishedAt: null, attempts: 0 },
    });
    if (count === 0) {
      const known = await tx.trainingRun.findFirst({ where: { id: runId, organisationId }, select: { id: true } });
      throw known ? new Conflict('Only a run that stopped or failed can go on.', 'run_not_stopped') : noSuchRun();
    }
    await tx.trainingCandidate.updateMany({
      where: { runId, state: { in: ['failed', 'running'] } },
      data: { state: 'waiting', failure: null },
    });
    if (here) await enqueue(tx, 'train-here', { runId });
    const subject = { subjectType: 'training-run', subjectId: runId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'training-run.resumed', ...subject } });
  });
}
