import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import { findFrozenVersion } from '#lib/adapters/db/dataset-items.ts';
import { evaluatedRules } from '#lib/adapters/db/evaluated-rules.ts';
import { getModelVersion } from '#lib/adapters/db/model-versions.ts';
import { enqueue } from '#lib/adapters/queue/queue.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { NewEvaluation } from '#lib/domain/evaluation.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { RULES_VERSION } from '#lib/pipeline/rules/table.ts';

/**
 * Asks for an evaluation of a model version on a split of a frozen version; a worker does it. There is one of each, and of the rules in
 * use: one that is done or under way is answered, one that failed begins again where it was left. Throws `NotFound`, and `InvalidInput`
 * for a split without documents.
 */
export async function requestEvaluation({ actor, wanted }: { actor: Actor; wanted: NewEvaluation }): Promise<{ id: string }> {
  authorise(actor, 'evaluation.run');
  const { organisationId, memberId, name: actorName } = actor;
  const { modelVersionId, datasetVersionId, split } = wanted;
  const model = await getModelVersion(database(), organisationId, modelVersionId);
  const version = await findFrozenVersion(organisationId, datasetVersionId);
  const total = await database().datasetItem.count({ where: { versionId: datasetVersionId, split, documentId: { not: null } } });
  if (total === 0)
    throw new InvalidInput(`The ${split} split of this version has no documents. Choose another split or version.`, 'split_empty');
  const rulesVersion = evaluatedRules(RULES_VERSION, await findOwnCueWords(database(), organisationId));
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const key = { modelVersionId, datasetVersionId, split, rulesVersion };
    const known = await tx.evaluation.findUnique({
      where: { modelVersionId_datasetVersionId_split_rulesVersion: key },
      select: { id: true, state: true },
    });
    if (known && known.state !== 'failed') return { id: known.id };
    const begun = { state: 'queued', failure: null, total, requestedById: memberId } as const;
    const { id } = known
      ? await tx.evaluation.update({ where: { id: known.id }, data: begun, select: { id: true } })
      : await tx.evaluation.create({ data: { ...key, ...begun, organisationId }, select: { id: true } });
    await enqueue(tx, 'run-evaluation', { evaluationId: id });
    const subject = { subjectType: 'evaluation', subjectId: id };
    const detail = { model: modelLabel(model), dataset: `${version.name} ${version.number}`, split };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, ...subject, event: 'evaluation.asked', detail } });
    return { id };
  });
}
