import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getDatasetVersion } from '#lib/use-cases/get-dataset-version.ts';

/** One version with its data sheet. */
export const GET = route(async (asked) => json(await getDatasetVersion({ actor: asked.actor, versionId: idOf(asked) })));
