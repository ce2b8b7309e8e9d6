import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { correctionInputSchema } from '#lib/domain/correction.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';

const bodySchema = z.object({
  correction: correctionInputSchema,
  lastSequence: z.number().int().min(0),
  extraction: z.number().int().positive().default(1),
});

/** One answer of a person for one slot. `lastSequence` is the last correction its author had seen; 0 before the first. */
export const POST = route(async (asked) => {
  const { correction, lastSequence, extraction } = await bodyOf(asked, bodySchema);
  return json(await correctField({ actor: asked.actor, documentId: idOf(asked), correction, lastSequence, extraction }), 201);
});
