import { database } from '#lib/adapters/db/client.ts';
import { findGate } from '#lib/adapters/db/promotions.ts';
import type { PromotionGate } from '#lib/domain/promotion.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Says what a model must show from now on; what was promoted or refused before keeps the gate that it was held against. */
export async function setPromotionGate({ actor, gate }: { actor: Actor; gate: PromotionGate }): Promise<PromotionGate> {
  authorise(actor, 'model.gate');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const before = await findGate(tx, organisationId);
    await tx.organisation.update({ where: { id: organisationId }, data: { promotionGate: gate }, select: { id: true } });
    const subject = { subjectType: 'organisation', subjectId: organisationId };
    const detail = { before, after: gate };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'model.gate-changed', ...subject, detail } });
  });
  return gate;
}
