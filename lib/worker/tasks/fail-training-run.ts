import type { Task } from '#lib/adapters/queue/work.ts';
import { failTrainingRun } from '#lib/use-cases/fail-training-run.ts';

export const failTrainingRunTask: Task<'fail-training-run'> = { name: 'fail-training-run', run: failTrainingRun };
