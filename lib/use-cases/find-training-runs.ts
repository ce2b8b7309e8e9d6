import { database } from '#lib/adapters/db/client.ts';
import { canTrainHere } from '#lib/adapters/trainer/local.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type TrainingState, trainingConfigSchema } from '#lib/domain/training-run.ts';

export interface TrainingRunRow {
  id: string;
  number: number;
  state: TrainingState;
  progress: number;
  dataset: { name: string; versionId: string; number: number };
  kinds: string[];
  createdAt: string;
  createdBy: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  failure: string | null;
  /** What came of it. */
  model: { name: string; version: string } | null;
}

/** Training runs, newest first, the last two hundred; and whether this installation can train by itself. */
export async function findTrainingRuns({ actor }: { actor: Actor }): Promise<{ runs: TrainingRunRow[]; canTrainHere: boolean }> {
  authorise(actor, 'training.read');
  const rows = await database().trainingRun.findMany({
    where: { organisationId: actor.organisationId },
    orderBy: { number: 'desc' },
    take: 200,
    include: {
      datasetVersion: { select: { id: true, number: true, dataset: { select: { name: true } } } },
      createdBy: { select: { user: { select: { name: true } } } },
      modelVersions: { select: { name: true, version: true }, take: 1 },
    },
  });
  const runs = rows.map(({ datasetVersion, createdBy, modelVersions, config, ...row }) => ({
    ...{ id: row.id, number: row.number, state: row.state, progress: row.progress, failure: row.failure },
    dataset: { name: datasetVersion.dataset.name, versionId: datasetVersion.id, number: datasetVersion.number },
    kinds: trainingConfigSchema.parse(config).candidates.map(({ kind }) => kind),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy?.user.name ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    model: modelVersions[0] ?? null,
  }));
  return { runs, canTrainHere: canTrainHere() };
}
