import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { compareEvaluations } from '#lib/use-cases/compare-evaluations.ts';

const pairSchema = z.object({ ours: z.uuid(), theirs: z.uuid() });

/** Two evaluations on the same documents: which is better, and whether so few documents can tell. */
export const GET = route(async ({ actor, url }) =>
  json(await compareEvaluations({ actor, ...pairSchema.parse(Object.fromEntries(url.searchParams)) })),
);
