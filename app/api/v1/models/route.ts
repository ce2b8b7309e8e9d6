import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { getModelRegistry } from '#lib/use-cases/get-model-registry.ts';

/** The models, which one reads, and what was promoted, refused, rolled back and tried. */
export const GET = route(async ({ actor }) => json(await getModelRegistry({ actor })));
