import { database } from '#lib/adapters/db/client.ts';
import { getModelVersion, moveAlias } from '#lib/adapters/db/model-versions.ts';
import { findReadingModel } from '#lib/adapters/db/promotions.ts';
import { findRunningTrial } from '#lib/adapters/db/trials.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { NewTrial } from '#lib/domain/trial.ts';

/**
 * Lets a model be the challenger on live documents from the next one on: in a shadow run beside the champion, in a canary in its place on a
 * share of them. Throws `NotFound`, and `Conflict` while another trial runs, without a champion, or for the champion itself.
 */
export async function startTrial({ actor, trial }: { actor: Actor; trial: NewTrial }): Promise<{ id: string }> {
  authorise(actor, 'model.promote');
  const { organisationId, memberId, name: actorName } = actor;
  const { modelVersionId, mode, share } = trial;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const model = await getModelVersion(tx, organisationId, modelVersionId);
    const champion = await findReadingModel(tx, organisationId);
    if (!champion) throw new Conflict('No model reads documents yet, so there is nothing to hold this one against.', 'no_champion');
    if (champion.id === model.id) throw new Conflict(`${modelLabel(model)} reads every document already.`, 'already_champion');
    if (await findRunningTrial(tx, organisationId)) throw new Conflict('Another trial runs. Stop it first.', 'trial_running');
    await moveAlias(tx, actor, { alias: 'challenger', model });
    const about = { organisationId, mode, share, modelVersionId, championId: champion.id, startedById: memberId };
    const { id } = await tx.trial.create({ data: about, select: { id: true } });
    const detail = { mode, share, model: modelLabel(model), champion: modelLabel(champion) };
    const subject = { subjectType: 'trial', subjectId: id };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'trial.started', ...subject, detail } });
    return { id };
  });
}
