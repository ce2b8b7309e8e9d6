import { database } from '#lib/adapters/db/client.ts';
import { findEvaluationRows } from '#lib/adapters/db/evaluations.ts';
import { findPromotions, type StoredPromotion } from '#lib/adapters/db/promotions.ts';
import { findBundledCard } from '#lib/adapters/storage/model-bundles.ts';
import { dataSheetSchema } from '#lib/domain/dataset.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type CardEvaluation, type CardFacts, modelCard } from '#lib/learning/model-card.ts';

const EVALUATIONS_MAX = 3;

/** The card of a model version in Markdown, from what is stored about it. Throws `NotFound`. */
export async function getModelCard({
  actor,
  modelVersionId,
}: {
  actor: Actor;
  modelVersionId: string;
}): Promise<{ fileName: string; card: string }> {
  authorise(actor, 'model.read');
  const { organisationId } = actor;
  const model = await database().modelVersion.findFirst({
    where: { id: modelVersionId, organisationId },
    include: {
      trainingRun: { select: { number: true } },
      datasetVersion: { select: { number: true, dataSheet: true, dataset: { select: { name: true } } } },
      parent: { select: { name: true, version: true } },
    },
  });
  if (!model) throw new NotFound('There is no such model here. Check the address.');
  const promotions = await findPromotions(organisationId, EVALUATIONS_MAX * 10, modelVersionId);
  const { datasetVersion: taught } = model;
  const facts: CardFacts = {
    ...{ label: modelLabel(model), sha256: model.sha256, importedAt: model.createdAt.toISOString() },
    trainingRun: model.trainingRun?.number ?? null,
    dataset: taught && `${taught.dataset.name}, version ${taught.number}`,
    splits: splitsOf(taught?.dataSheet ?? null),
    parent: model.parent && modelLabel(model.parent),
    evaluations: await evaluationsOf(organisationId, modelVersionId),
    events: promotions.map((event) => ({ at: event.createdAt.toISOString(), sentence: sentenceOf(event, modelVersionId) })),
    bundled: (await findBundledCard(model.sha256)) ?? null,
  };
  return { fileName: `${model.name}-${model.version}-card.md`, card: modelCard(facts) };
}

function splitsOf(sheet: unknown): CardFacts['splits'] {
  const parsed = dataSheetSchema.safeParse(sheet);
  return parsed.success ? parsed.data.documentsBy : null;
}

async function evaluationsOf(organisationId: string, modelVersionId: string): Promise<CardEvaluation[]> {
  const rows = await findEvaluationRows(organisationId, { modelVersionId, state: 'done' }, EVALUATIONS_MAX);
  const versions = await database().datasetVersion.findMany({
    where: { id: { in: rows.map(({ dataset }) => dataset.versionId) } },
    select: { id: true, sha256: true },
  });
  const hashes = new Map(versions.map(({ id, sha256 }) => [id, sha256]));
  return rows.flatMap(({ report, dataset, split, rulesVersion, finishedAt }) =>
    report && finishedAt
      ? [
          {
            ...{ dataset: `${dataset.name}, version ${dataset.number}`, datasetSha256: hashes.get(dataset.versionId) ?? null },
            ...{ split, rulesVersion, report, finishedAt: finishedAt.toISOString() },
          },
        ]
      : [],
  );
}

function sentenceOf({ kind, model, before, approver, reason }: StoredPromotion, id: string): string {
  const why = reason === '' ? '' : ` Reason: ${reason}`;
  if (model.id !== id) return `${modelLabel(model)} took its place (${kind}).${why}`;
  if (kind === 'promoted') return `Promoted${before ? ` in place of ${modelLabel(before)}` : ''}, approved by ${approver}.${why}`;
  if (kind === 'rolled-back') return `Brought back${before ? ` in place of ${modelLabel(before)}` : ''} by ${approver}.${why}`;
  return `Refused at the gate.${why}`;
}
