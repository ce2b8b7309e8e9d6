import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { correctionInputSchema } from '#lib/domain/correction.ts';
import { answerSecondReview } from '#lib/use-cases/answer-second-review.ts';

const bodySchema = z.object({ corrections: z.array(correctionInputSchema).min(1).max(500) });

/** Answers of the second reader, all or none; they change nothing of the document. */
export const POST = route(async (asked) => {
  const { corrections } = await bodyOf(asked, bodySchema);
  return json(await answerSecondReview({ actor: asked.actor, id: idOf(asked), corrections }), 201);
});
