import { json } from '#app/api/_http/respond.ts';
import { bodyOf, route } from '#app/api/_http/route.ts';
import { promotionGateSchema } from '#lib/domain/promotion.ts';
import { setPromotionGate } from '#lib/use-cases/set-promotion-gate.ts';

/** What a model must show from now on; what is not said is as usual. */
export const PUT = route(async (asked) =>
  json(await setPromotionGate({ actor: asked.actor, gate: await bodyOf(asked, promotionGateSchema) })),
);
