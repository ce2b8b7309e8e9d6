import type { Task } from '#lib/adapters/queue/work.ts';
import { failEvaluation } from '#lib/use-cases/fail-evaluation.ts';

export const failEvaluationTask: Task<'fail-evaluation'> = { name: 'fail-evaluation', run: failEvaluation };
