import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { findUnlikeLabels } from '#lib/use-cases/find-unlike-labels.ts';

/** Values that were labelled in two ways, or against a rule. */
export const GET = route(async (asked) => json(await findUnlikeLabels({ actor: asked.actor })));
