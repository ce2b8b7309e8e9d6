import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { findingIdSchema, relabelChoiceSchema } from '#lib/domain/finding.ts';
import { previewRelabel } from '#lib/use-cases/preview-relabel.ts';

const bodySchema = z.object({ choice: relabelChoiceSchema });

/** What relabelling would do; nothing is written. */
export const POST = route(async (asked) => {
  const { choice } = await bodyOf(asked, bodySchema);
  return json(await previewRelabel({ actor: asked.actor, finding: findingIdSchema.parse(asked.params.finding), choice }));
});
