import { database } from '#lib/adapters/db/client.ts';
import { countDatasetFiles } from '#lib/adapters/db/dataset-files.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import type { DatasetFilter } from '#lib/domain/dataset.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import { LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { LABEL_RULES_VERSION } from '#lib/learning/label-rules.ts';

/**
 * Asks for the next version of a data set, which is made with its first one; a worker builds and freezes it. It grows from the last
 * frozen version: what was in a split stays there. Throws `InvalidInput` when no approved file matches, `Conflict` while another
 * version of the data set is being built.
 */
export async function createDatasetVersion(input: {
  actor: Actor;
  name: string;
  filter: DatasetFilter;
}): Promise<{ id: string; number: number }> {
  const { actor, name, filter } = input;
  authorise(actor, 'dataset.freeze');
  const { organisationId, memberId, name: actorName } = actor;
  if ((await countDatasetFiles(database(), organisationId, filter)) === 0)
    throw new InvalidInput('No approved document matches. Ask for less, or approve documents first.', 'dataset_empty');
  return database().$transaction(async (tx) => {
    // The update that changes nothing locks the row: versions of one data set are numbered one after the other.
    const dataset = await tx.dataset.upsert({
      where: { organisationId_name: { organisationId, name } },
      create: { organisationId, name },
      update: { name },
      select: { id: true, versions: { orderBy: { number: 'desc' }, select: { id: true, number: true, state: true } } },
    });
    if (dataset.versions.some(({ state }) => state === 'building'))
      throw new Conflict('A version of this data set is being built. Wait until it is frozen.', 'dataset_building');
    const number = (dataset.versions[0]?.number ?? 0) + 1;
    const parentId = dataset.versions.find(({ state }) => state === 'frozen')?.id ?? null;
    const { id } = await tx.datasetVersion.create({
      data: {
        ...{ organisationId, datasetId: dataset.id, number, parentId, createdById: memberId, filter },
        labelSchemaVersion: LABEL_SCHEMA_VERSION,
        labelRulesVersion: LABEL_RULES_VERSION,
      },
      select: { id: true },
    });
    await enqueue(tx, 'build-dataset-version', { versionId: id });
    const subject = { subjectType: 'dataset-version', subjectId: id };
    const detail = { dataset: name, number, filter };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, ...subject, event: 'dataset.version-asked', detail } });
    return { id, number };
  });
}
