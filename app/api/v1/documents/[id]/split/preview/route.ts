import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { splitSchema } from '#lib/domain/split.ts';
import { previewSplit } from '#lib/use-cases/preview-split.ts';

const bodySchema = z.object({ ranges: splitSchema, extraction: z.number().int().positive() });

/** What cutting the file like this would do to the answers given so far. */
export const POST = route(async (asked) => {
  const seen = await bodyOf(asked, bodySchema);
  return json(await previewSplit({ actor: asked.actor, documentId: idOf(asked), ...seen }));
});
