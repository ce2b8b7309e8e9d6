import { database } from '#lib/adapters/db/client.ts';
import { noSuchRun } from '#lib/adapters/db/training-runs.ts';
import { canTrainHere } from '#lib/adapters/trainer/local.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import {
  type CandidateConfig,
  type CandidateFigures,
  type CandidateKind,
  type CandidateState,
  candidateConfigSchema,
  candidateFiguresSchema,
  LEASE_SECONDS,
  type TrainingState,
} from '#lib/domain/training-run.ts';

export interface TrainingCandidateRow {
  number: number;
  kind: CandidateKind;
  settings: CandidateConfig;
  state: CandidateState;
  failure: string | null;
  figures: CandidateFigures | null;
  chosen: boolean;
}

/** One curve: value by step. */
export interface TrainingCurve {
  candidate: number;
  name: string;
  points: { step: number; value: number }[];
}

export interface TrainingRunDetail {
  id: string;
  number: number;
  state: TrainingState;
  progress: number;
  dataset: { name: string; versionId: string; number: number };
  parent: { name: string; version: string } | null;
  model: { id: string; name: string; version: string } | null;
  candidates: TrainingCandidateRow[];
  curves: TrainingCurve[];
  /** The last two hundred, oldest first. */
  lines: { id: string; text: string; at: string }[];
  choice: string | null;
  failure: string | null;
  createdAt: string;
  createdBy: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  trainer: string | null;
  /** Its trainer was not heard of for longer than a lease. */
  isSilent: boolean;
  checkpointAt: string | null;
  attempts: number;
  canTrainHere: boolean;
}

const KINDS = { rules: 'rules', linear: 'linear', fine_tuned: 'fine-tuned', from_scratch: 'from-scratch' } as const;
const CURVE_POINTS_MAX = 20_000;

/** One run as it stands, with its curves. Throws `NotFound`. */
export async function getTrainingRun({ actor, runId }: { actor: Actor; runId: string }): Promise<TrainingRunDetail> {
  authorise(actor, 'training.read');
  const row = await database().trainingRun.findFirst({
    where: { id: runId, organisationId: actor.organisationId },
    include: {
      datasetVersion: { select: { id: true, number: true, dataset: { select: { name: true } } } },
      parent: { select: { name: true, version: true } },
      createdBy: { select: { user: { select: { name: true } } } },
      modelVersions: { select: { id: true, name: true, version: true }, take: 1 },
      candidates: { orderBy: { number: 'asc' } },
      lines: { orderBy: { id: 'desc' }, take: 200 },
      metrics: { orderBy: [{ candidate: 'asc' }, { name: 'asc' }, { step: 'asc' }], take: CURVE_POINTS_MAX },
    },
  });
  if (!row) throw noSuchRun();
  const { datasetVersion, createdBy, modelVersions, candidates, lines, metrics, parent, heartbeatAt } = row;
  const isHeld = row.state === 'running' || row.state === 'stopping';
  return {
    ...{ id: row.id, number: row.number, state: row.state, progress: row.progress, attempts: row.attempts },
    ...{ choice: row.choice, failure: row.failure, trainer: row.claimedBy, parent, model: modelVersions[0] ?? null },
    dataset: { name: datasetVersion.dataset.name, versionId: datasetVersion.id, number: datasetVersion.number },
    candidates: candidates.map((one) => ({
      ...{ number: one.number, kind: KINDS[one.kind], state: one.state, failure: one.failure, chosen: one.chosen },
      settings: candidateConfigSchema.parse(one.settings),
      figures: candidateFiguresSchema.safeParse(one.figures).data ?? null,
    })),
    curves: curvesOf(metrics),
    lines: lines.reverse().map(({ id, text, createdAt }) => ({ id, text, at: createdAt.toISOString() })),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdBy?.user.name ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    isSilent: isHeld && heartbeatAt !== null && Date.now() - heartbeatAt.getTime() > LEASE_SECONDS * 1000,
    checkpointAt: row.checkpointAt?.toISOString() ?? null,
    canTrainHere: canTrainHere(),
  };
}

function curvesOf(metrics: readonly { candidate: number; name: string; step: number; value: number }[]): TrainingCurve[] {
  const curves = new Map<string, TrainingCurve>();
  for (const { candidate, name, step, value } of metrics) {
    const key = `${candidate} ${name}`;
    const curve = curves.get(key) ?? { candidate, name, points: [] };
    curve.points.push({ step, value });
    curves.set(key, curve);
  }
  return [...curves.values()];
}
