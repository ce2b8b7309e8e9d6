import { database } from '#lib/adapters/db/client.ts';
import { findGate, findGateEvidence, findReadingModel } from '#lib/adapters/db/promotions.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type GateCriterion, type PromotionGate, passes } from '#lib/domain/promotion.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { atTheGate, atTheGateOf } from '#lib/learning/at-the-gate.ts';
import type { Comparison } from '#lib/learning/comparison.ts';

export interface PromotionCheck {
  model: { id: string; label: string };
  /** What reads documents now; null = rules alone. */
  champion: { id: string; label: string } | null;
  championEvaluationId: string | null;
  dataset: { versionId: string; name: string; number: number };
  gate: PromotionGate;
  criteria: GateCriterion[];
  /** Met, but for a name and a reason, which nobody gave yet. */
  passesSoFar: boolean;
  comparison: Comparison;
}

/** What the gate would say of the model of an evaluation now; nothing is changed. Throws `NotFound`. */
export async function checkPromotion({ actor, evaluationId }: { actor: Actor; evaluationId: string }): Promise<PromotionCheck> {
  authorise(actor, 'evaluation.read');
  const { organisationId } = actor;
  const champion = await findReadingModel(database(), organisationId);
  const evidence = await findGateEvidence(organisationId, { evaluationId, champion });
  const gate = await findGate(database(), organisationId);
  const { challenger, champion: rival } = atTheGateOf(evidence, champion);
  const { criteria, comparison } = atTheGate({ gate, challenger, champion: rival, approver: '', reason: '', actor });
  const { model, dataset } = evidence.challenger;
  return {
    ...{ model: { id: model.id, label: modelLabel(model) }, dataset, gate, criteria, comparison },
    champion: champion ? { id: champion.id, label: modelLabel(champion) } : null,
    championEvaluationId: evidence.champion?.id ?? null,
    passesSoFar: passes(criteria.filter(({ key }) => key !== 'approver' && key !== 'reason')),
  };
}
