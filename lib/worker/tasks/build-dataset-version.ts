import type { Task } from '#lib/adapters/queue/work.ts';
import { buildDatasetVersion } from '#lib/use-cases/build-dataset-version.ts';

export const buildDatasetVersionTask: Task<'build-dataset-version'> = {
  name: 'build-dataset-version',
  run: ({ versionId }, stopping) => buildDatasetVersion({ versionId, stopping }),
};
