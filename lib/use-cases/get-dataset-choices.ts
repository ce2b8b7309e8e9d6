import { database } from '#lib/adapters/db/client.ts';
import { type DatasetChoices, findDatasetChoices } from '#lib/adapters/db/dataset-choices.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** What a new version can be made of: types, lenders and reviewers of the approved files, and the data sets there are. */
export async function getDatasetChoices({ actor }: { actor: Actor }): Promise<DatasetChoices & { names: string[] }> {
  authorise(actor, 'dataset.read');
  const { organisationId } = actor;
  const [choices, datasets] = await Promise.all([
    findDatasetChoices(database(), organisationId),
    database().dataset.findMany({ where: { organisationId }, orderBy: { createdAt: 'desc' }, select: { name: true } }),
  ]);
  return { ...choices, names: datasets.map(({ name }) => name) };
}
