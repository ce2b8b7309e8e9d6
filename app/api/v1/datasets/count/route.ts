import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { datasetFilterSchema } from '#lib/domain/dataset.ts';
import { countDataset } from '#lib/use-cases/count-dataset.ts';

/** How many approved files the filter in the body finds now; changes nothing. */
export const POST = route(async (asked) =>
  json(await countDataset({ actor: asked.actor, filter: await bodyOf(asked, datasetFilterSchema) })),
);
