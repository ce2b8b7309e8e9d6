import type { Task } from '#lib/adapters/queue/work.ts';
import { trainHere } from '#lib/use-cases/train-here.ts';

/** One at a time on this machine: two trainings at once take longer than one after the other. */
export const trainHereTask: Task<'train-here'> = {
  name: 'train-here',
  run: ({ runId }, stopping) => trainHere({ runId, stopping }),
};
