import { json } from '#app/api/_http/respond.ts';
import { bodyOf, idOf, route } from '#app/api/_http/route.ts';
import { promotionSchema } from '#lib/domain/promotion.ts';
import { checkPromotion } from '#lib/use-cases/check-promotion.ts';
import { promoteModel } from '#lib/use-cases/promote-model.ts';

/** What the gate would say of the model of this evaluation; nothing is changed. */
export const GET = route(async (asked) => json(await checkPromotion({ actor: asked.actor, evaluationId: idOf(asked) })));

/** Promotes the model of this evaluation where every criterion is met; the answer says whether it was, and why not. */
export const POST = route(async (asked) => {
  const evaluationId = idOf(asked);
  return json(await promoteModel({ actor: asked.actor, evaluationId, ...(await bodyOf(asked, promotionSchema)) }));
});
