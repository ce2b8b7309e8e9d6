import { database } from '#lib/adapters/db/client.ts';

/** The job of an evaluation failed for good: it says so. What it has is kept, and asking again goes on from there. */
export async function failEvaluation({ evaluationId }: { evaluationId: string }): Promise<void> {
  const failure =
    'The work stopped several times. Ask for it again; if it stops again, look at the failed jobs or tell whoever runs this machine.';
  await database().evaluation.updateMany({
    where: { id: evaluationId, state: { in: ['queued', 'running'] } },
    data: { state: 'failed', failure },
  });
}
