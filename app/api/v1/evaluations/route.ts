import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { newEvaluationSchema } from '#lib/domain/evaluation.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { requestEvaluation } from '#lib/use-cases/request-evaluation.ts';

const wantedSchema = z.object({ model: z.uuid().optional(), dataset: z.uuid().optional() });

/** The last evaluations, newest first; `model` and `dataset` ask for those of one version. */
export const GET = route(async ({ actor, url }) => {
  const { model, dataset } = wantedSchema.parse(Object.fromEntries(url.searchParams));
  return json(
    await findEvaluations({
      actor,
      ...(model !== undefined && { modelVersionId: model }),
      ...(dataset !== undefined && { datasetVersionId: dataset }),
    }),
  );
});

/** Asks for an evaluation; a worker does it. One that is there already is answered. */
export const POST = route(async (asked) =>
  json(await requestEvaluation({ actor: asked.actor, wanted: await bodyOf(asked, newEvaluationSchema) }), 202),
);
