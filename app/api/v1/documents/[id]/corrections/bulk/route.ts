import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { correctionInputSchema } from '#lib/domain/correction.ts';
import { correctFields } from '#lib/use-cases/correct-fields.ts';

const bodySchema = z.object({
  corrections: z.array(correctionInputSchema).min(1).max(500),
  lastSequence: z.number().int().min(0),
  extraction: z.number().int().positive(),
});

/** Several answers of a person at once, all or none. */
export const POST = route(async (asked) => {
  const body = await bodyOf(asked, bodySchema);
  return json(await correctFields({ actor: asked.actor, documentId: idOf(asked), ...body }), 201);
});
