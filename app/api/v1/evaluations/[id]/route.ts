import { json } from '#app/api/_http/respond.ts';
import { idOf, route } from '#app/api/_http/route.ts';
import { getEvaluation } from '#lib/use-cases/get-evaluation.ts';

/** One evaluation with its report and what went wrong. */
export const GET = route(async (asked) => json(await getEvaluation({ actor: asked.actor, evaluationId: idOf(asked) })));
