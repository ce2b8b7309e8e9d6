import { database } from '#lib/adapters/db/client.ts';
import { findAliased, moveAlias } from '#lib/adapters/db/model-versions.ts';
import { findFormerChampion, keepPromotion } from '#lib/adapters/db/promotions.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface ToRollBack {
  actor: Actor;
  /** The champion that its author saw: a second click must not go back twice. */
  championId: string;
  reason: string;
}

/**
 * Lets the model read again that was champion before the present one was promoted, from the next document on, without a restart. Throws
 * `Conflict` when the champion is another one by now, or when nothing was champion before it.
 */
export async function rollBackModel({ actor, championId, reason }: ToRollBack): Promise<{ model: string }> {
  authorise(actor, 'model.promote');
  const { organisationId, memberId, name: actorName } = actor;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const champion = await findAliased(tx, organisationId, 'champion');
    if (champion?.id !== championId) throw new Conflict('Another model is champion by now. Look again.', 'champion_changed');
    const former = await findFormerChampion(tx, organisationId, championId);
    if (!former) throw new Conflict(`No model was champion before ${modelLabel(champion)}.`, 'no_former_champion');
    await moveAlias(tx, actor, { alias: 'champion', model: former });
    const about = { organisationId, memberId, reason, approver: actorName };
    await keepPromotion(tx, { ...about, kind: 'rolled-back', modelVersionId: former.id, beforeId: champion.id });
    const detail = { from: modelLabel(champion), to: modelLabel(former), reason };
    const subject = { subjectType: 'model', subjectId: former.id };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'model.rolled-back', ...subject, detail } });
    return { model: modelLabel(former) };
  });
}
