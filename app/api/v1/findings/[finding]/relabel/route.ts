import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { findingIdSchema, relabelChoiceSchema } from '#lib/domain/finding.ts';
import { relabel } from '#lib/use-cases/relabel.ts';

const bodySchema = z.object({
  choice: relabelChoiceSchema,
  documents: z
    .array(z.object({ documentId: z.uuid(), lastSequence: z.number().int().min(0) }))
    .min(1)
    .max(1000),
});

/** Writes the changes of the preview as the caller's answers. */
export const POST = route(async (asked) => {
  const body = await bodyOf(asked, bodySchema);
  return json(await relabel({ actor: asked.actor, finding: findingIdSchema.parse(asked.params.finding), ...body }));
});
