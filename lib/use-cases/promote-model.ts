import { database } from '#lib/adapters/db/client.ts';
import { getModelVersion, moveAlias } from '#lib/adapters/db/model-versions.ts';
import { findGate, findGateEvidence, findReadingModel, keepPromotion } from '#lib/adapters/db/promotions.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type GateCriterion, passes } from '#lib/domain/promotion.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { atTheGate, atTheGateOf } from '#lib/learning/at-the-gate.ts';

interface ToPromote {
  actor: Actor;
  /** Of the model, on the test split. */
  evaluationId: string;
  /** Who answers for it. */
  approver: string;
  reason: string;
}

export interface PromotionOutcome {
  promoted: boolean;
  criteria: GateCriterion[];
  sentence: string;
}

/**
 * Holds a model against the gate and, when every criterion is met, lets it read every document from now on, without a restart. What was
 * champion is kept for a rollback. A refusal is kept and audited too; nobody can promote a model that the gate refuses. Throws `NotFound`, and
 * `Conflict` for what is champion already or when the champion changed meanwhile.
 */
export async function promoteModel({ actor, evaluationId, approver, reason }: ToPromote): Promise<PromotionOutcome> {
  authorise(actor, 'model.promote');
  const { organisationId, memberId, name: actorName } = actor;
  const champion = await findReadingModel(database(), organisationId);
  const evidence = await findGateEvidence(organisationId, { evaluationId, champion });
  const { id: modelVersionId } = evidence.challenger.model;
  if (champion?.id === modelVersionId) throw new Conflict(`${modelLabel(champion)} reads every document already.`, 'already_champion');
  const gate = await findGate(database(), organisationId);
  const { challenger, champion: rival } = atTheGateOf(evidence, champion);
  const { criteria, comparison } = atTheGate({ gate, challenger, champion: rival, approver, reason, actor });
  const promoted = passes(criteria);
  await database().$transaction(async (tx) => {
    const model = await getModelVersion(tx, organisationId, modelVersionId);
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const now = await findReadingModel(tx, organisationId);
    if (now?.id !== champion?.id) throw new Conflict('Another model became champion meanwhile. Look again.', 'champion_changed');
    if (promoted) await moveAlias(tx, actor, { alias: 'champion', model });
    await keepPromotion(tx, {
      ...{ organisationId, memberId, modelVersionId, gate, criteria, reason, evaluationId },
      ...{ kind: promoted ? 'promoted' : 'refused', beforeId: champion?.id ?? null, approver: approver.trim() },
      ...(evidence.champion && { championEvaluationId: evidence.champion.id }),
    });
    const detail = {
      ...{ model: challenger.label, before: rival?.label ?? null, approver: approver.trim(), reason },
      ...{ difference: comparison.overall.difference, documents: comparison.documents },
      unmet: criteria.filter(({ met }) => !met).map(({ sentence }) => sentence),
    };
    const subject = { subjectType: 'model', subjectId: modelVersionId };
    const event = promoted ? 'model.promoted' : 'model.promotion-refused';
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event, ...subject, detail } });
  });
  const unmet = criteria.filter(({ met }) => !met).length;
  const sentence = promoted
    ? `${challenger.label} reads every document from now on.`
    : `${challenger.label} was not promoted: ${unmet} of ${criteria.length} criteria ${unmet === 1 ? 'is' : 'are'} not met.`;
  return { promoted, criteria, sentence };
}
