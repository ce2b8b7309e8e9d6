import type { Task } from '#lib/adapters/queue/work.ts';
import { log } from '#lib/log.ts';
import { watchOrganisation } from '#lib/use-cases/watch-organisation.ts';

export const watchTask: Task<'watch'> = {
  name: 'watch',
  async run({ organisationId }) {
    const { alerts } = await watchOrganisation({ organisationId });
    if (alerts > 0) log.info({ organisationId, alerts }, 'documents moved away from their reference');
  },
};
