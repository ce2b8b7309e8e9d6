import { z } from 'zod';
import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { settlementChoiceSchema } from '#lib/domain/settlement.ts';
import { settleSecondReview } from '#lib/use-cases/settle-second-review.ts';

const bodySchema = z.object({ choices: z.array(settlementChoiceSchema).max(500) });

/** What counts where two readings differ. */
export const POST = route(async (asked) => {
  const { choices } = await bodyOf(asked, bodySchema);
  return json(await settleSecondReview({ actor: asked.actor, id: idOf(asked), choices }));
});
