import { database } from '#lib/adapters/db/client.ts';
import { datasetPartsPrefix, deleteObjects } from '#lib/adapters/storage/files.ts';

/** The job of a version failed for good: the version says so, and what was kept of its files goes. Another version can be asked for. */
export async function failDatasetVersion({ versionId }: { versionId: string }): Promise<void> {
  const failure =
    'It could not be built: the work stopped several times. Ask for it again; if it stops again, tell whoever runs this machine.';
  await database().datasetVersion.updateMany({ where: { id: versionId, state: 'building' }, data: { state: 'failed', failure } });
  await deleteObjects(datasetPartsPrefix(versionId));
}
