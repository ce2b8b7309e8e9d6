import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { newDatasetVersionSchema } from '#lib/domain/dataset.ts';
import { createDatasetVersion } from '#lib/use-cases/create-dataset-version.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';

/** The data sets with their versions. */
export const GET = route(async ({ actor }) => json({ datasets: await findDatasets({ actor }) }));

/** Asks for the next version of the data set of that name; a worker builds it. */
export const POST = route(async (asked) => {
  const { name, filter } = await bodyOf(asked, newDatasetVersionSchema);
  return json(await createDatasetVersion({ actor: asked.actor, name, filter }), 202);
});
