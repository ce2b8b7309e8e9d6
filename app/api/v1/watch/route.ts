import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { getWatchFigures } from '#lib/use-cases/get-watch-figures.ts';

/** How the last documents compare with the reference. */
export const GET = route(async ({ actor }) => json(await getWatchFigures({ actor })));
