import { database } from '#lib/adapters/db/client.ts';
import { countDatasetFiles } from '#lib/adapters/db/dataset-files.ts';
import type { DatasetFilter } from '#lib/domain/dataset.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** How many approved files a filter finds now, of how many. */
export async function countDataset({ actor, filter }: { actor: Actor; filter: DatasetFilter }): Promise<{ files: number; of: number }> {
  authorise(actor, 'dataset.read');
  const { organisationId } = actor;
  const [files, of] = await Promise.all([
    countDatasetFiles(database(), organisationId, filter),
    database().document.count({ where: { organisationId, state: 'approved' } }),
  ]);
  return { files, of };
}
