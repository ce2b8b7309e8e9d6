import type { Task } from '#lib/adapters/queue/work.ts';
import { failDatasetVersion } from '#lib/use-cases/fail-dataset-version.ts';

export const failDatasetVersionTask: Task<'fail-dataset-version'> = { name: 'fail-dataset-version', run: failDatasetVersion };
