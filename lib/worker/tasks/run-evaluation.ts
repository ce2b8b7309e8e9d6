import type { Task } from '#lib/adapters/queue/work.ts';
import { doApart } from '../apart.ts';

export const runEvaluationTask: Task<'run-evaluation'> = {
  name: 'run-evaluation',
  run: (payload, stopping) => doApart('run-evaluation', payload, stopping),
};
