import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { batchChoiceOfAddress, batchOpeningSchema } from '#lib/domain/batch-choice.ts';
import { openBatchChoice } from '#lib/use-cases/open-batch-choice.ts';
import { previewBatchChoice } from '#lib/use-cases/preview-batch-choice.ts';

/** Which waiting documents are most worth a look. */
export const GET = route(async ({ actor, url }) =>
  json(await previewBatchChoice({ actor, choice: batchChoiceOfAddress(Object.fromEntries(url.searchParams)) })),
);

/** Puts chosen documents to the top of the review queue. */
export const POST = route(async (asked) =>
  json(await openBatchChoice({ actor: asked.actor, ...(await bodyOf(asked, batchOpeningSchema)) })),
);
