import type { Lane, Task } from '#lib/adapters/queue/work.ts';
import { readPages } from '#lib/use-cases/read-pages.ts';

/**
 * Two batches at once, so that the recognisers are busy while one batch opens its file and the other ends. A document's
 * first batch has priority 0 and a lane of its own: its first page does not wait behind the rest of a long one.
 */
const LANES: readonly Lane[] = [{}, {}, { priorityMin: 0 }];

export const readPagesTask: Task<'read-pages'> = {
  name: 'read-pages',
  lanes: LANES,
  run: (batch, stopping) => readPages({ ...batch, stopping }),
};
