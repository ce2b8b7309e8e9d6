import { database } from '#lib/adapters/db/client.ts';

/** Looking at what was delivered failed for good: the run says so. */
export async function failTrainingRun({ runId }: { runId: string }): Promise<void> {
  const failure =
    'What was delivered could not be judged: the work stopped several times. Let the run go on to try again, or tell whoever runs this machine.';
  await database().trainingRun.updateMany({
    where: { id: runId, state: 'judging' },
    data: { state: 'failed', failure, finishedAt: new Date() },
  });
}
