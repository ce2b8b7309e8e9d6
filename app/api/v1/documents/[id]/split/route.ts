import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { splitSchema } from '#lib/domain/split.ts';
import { correctSplit } from '#lib/use-cases/correct-split.ts';

const bodySchema = z.object({
  ranges: splitSchema,
  extraction: z.number().int().positive(),
  lastSequence: z.number().int().min(0),
});

/** Cuts the file into other documents. `extraction` and `lastSequence` are what its author had seen. */
export const POST = route(async (asked) => {
  const seen = await bodyOf(asked, bodySchema);
  return json(await correctSplit({ actor: asked.actor, documentId: idOf(asked), ...seen }), 201);
});
