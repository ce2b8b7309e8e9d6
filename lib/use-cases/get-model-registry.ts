import { database } from '#lib/adapters/db/client.ts';
import { findFormerChampion, findGate, findPromotions, findReadingModel, type StoredPromotion } from '#lib/adapters/db/promotions.ts';
import { findTrials, type StoredTrial } from '#lib/adapters/db/trials.ts';
import { evaluationReportSchema } from '#lib/domain/evaluation.ts';
import { type AliasName, aliasSchema, modelLabel } from '#lib/domain/model-version.ts';
import type { GateCriterion, PromotionGate, PromotionKind } from '#lib/domain/promotion.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { TrialMode } from '#lib/domain/trial.ts';

const MODELS_MAX = 100;
const HISTORY_MAX = 30;
const TRIALS_MAX = 10;

export interface Lineage {
  trainingRun: { id: string; number: number } | null;
  dataset: { versionId: string; name: string; number: number } | null;
  parent: { id: string; label: string } | null;
}

export interface RegisteredModel {
  id: string;
  label: string;
  sha256: string;
  createdAt: string;
  aliases: AliasName[];
  /** Reads documents now. */
  reads: boolean;
  extractions: number;
  lineage: Lineage;
  /** Its newest finished evaluation on a test split. */
  evaluation: { id: string; dataset: string; f1: number; interval: [number, number]; documents: number } | null;
}

export interface RegistryEvent {
  id: string;
  kind: PromotionKind;
  model: { id: string; label: string };
  before: { id: string; label: string } | null;
  approver: string;
  by: string | null;
  reason: string;
  criteria: GateCriterion[];
  at: string;
}

export interface ListedTrial {
  id: string;
  mode: TrialMode;
  share: number;
  model: { id: string; label: string };
  champion: { id: string; label: string };
  startedAt: string;
  stoppedAt: string | null;
  stopReason: string | null;
}

export interface ModelRegistry {
  models: RegisteredModel[];
  /** What reads documents; null = rules alone. `named`: by an alias, not because it came with the product. */
  champion: { id: string; label: string; named: boolean } | null;
  /** What a rollback would bring back. */
  former: { id: string; label: string } | null;
  gate: PromotionGate;
  history: RegistryEvent[];
  trials: ListedTrial[];
}

const named = (model: { id: string; name: string; version: string }) => ({ id: model.id, label: modelLabel(model) });

/** The organisation's models with where they come from, which one reads, and what was promoted, refused, rolled back and tried. */
export async function getModelRegistry({ actor }: { actor: Actor }): Promise<ModelRegistry> {
  authorise(actor, 'model.read');
  const { organisationId } = actor;
  const [rows, champion, gate, history, trials] = await Promise.all([
    findRows(organisationId),
    findReadingModel(database(), organisationId),
    findGate(database(), organisationId),
    findPromotions(organisationId, HISTORY_MAX),
    findTrials(organisationId, TRIALS_MAX),
  ]);
  const models = rows.map((row) => registered(row, champion?.id));
  const isNamed = models.some(({ id, aliases }) => id === champion?.id && aliases.includes('champion'));
  const former = champion && isNamed ? await findFormerChampion(database(), organisationId, champion.id) : undefined;
  return {
    ...{ models, gate, history: history.map(eventOf), trials: trials.map(listedTrial) },
    champion: champion ? { ...named(champion), named: isNamed } : null,
    former: former ? named(former) : null,
  };
}

const findRows = (organisationId: string) =>
  database().modelVersion.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MODELS_MAX,
    select: {
      ...{ id: true, name: true, version: true, sha256: true, createdAt: true },
      aliases: { orderBy: { name: 'asc' }, select: { name: true } },
      trainingRun: { select: { id: true, number: true } },
      datasetVersion: { select: { id: true, number: true, dataset: { select: { name: true } } } },
      parent: { select: { id: true, name: true, version: true } },
      evaluations: {
        where: { state: 'done', split: 'test' },
        orderBy: { finishedAt: 'desc' },
        take: 1,
        select: { id: true, report: true, datasetVersion: { select: { number: true, dataset: { select: { name: true } } } } },
      },
      _count: { select: { extractions: true } },
    },
  });

type Row = Awaited<ReturnType<typeof findRows>>[number];

function registered(row: Row, championId: string | undefined): RegisteredModel {
  const { id, sha256, createdAt, aliases, trainingRun, datasetVersion, parent, evaluations, _count } = row;
  return {
    ...{ id, sha256, label: modelLabel(row), createdAt: createdAt.toISOString(), extractions: _count.extractions },
    aliases: aliases.map(({ name }) => aliasSchema.parse(name)),
    reads: id === championId,
    lineage: {
      trainingRun,
      dataset: datasetVersion && { versionId: datasetVersion.id, name: datasetVersion.dataset.name, number: datasetVersion.number },
      parent: parent && named(parent),
    },
    evaluation: evaluationOf(evaluations[0]),
  };
}

function evaluationOf(row: Row['evaluations'][number] | undefined): RegisteredModel['evaluation'] {
  if (!row || row.report === null) return null;
  const { documents, by } = evaluationReportSchema.parse(row.report);
  const { f1, interval } = by.combined.all;
  return { id: row.id, dataset: `${row.datasetVersion.dataset.name}, version ${row.datasetVersion.number}`, f1, interval, documents };
}

const eventOf = ({ model, before, createdAt, evaluationId: _e, championEvaluationId: _c, ...event }: StoredPromotion): RegistryEvent => ({
  ...event,
  ...{ model: named(model), before: before && named(before), at: createdAt.toISOString() },
});

const listedTrial = ({ id, mode, share, model, champion, createdAt, stoppedAt, stopReason }: StoredTrial): ListedTrial => ({
  ...{ id, mode, share, stopReason, model: named(model), champion: named(champion) },
  ...{ startedAt: createdAt.toISOString(), stoppedAt: stoppedAt?.toISOString() ?? null },
});
