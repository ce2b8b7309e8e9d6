import type { Task } from '#lib/adapters/queue/work.ts';
import { judgeTrainingRun } from '#lib/use-cases/judge-training-run.ts';

export const judgeTrainingRunTask: Task<'judge-training-run'> = { name: 'judge-training-run', run: judgeTrainingRun };
