import { type EvaluationRow, findEvaluationRows } from '#lib/adapters/db/evaluations.ts';
import type { EvaluationState, SliceFigures } from '#lib/domain/evaluation.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const LISTED_MAX = 200;

export interface ListedEvaluation {
  id: string;
  state: EvaluationState;
  split: EvaluationRow['split'];
  rulesVersion: string;
  done: number;
  total: number;
  failure: string | null;
  createdAt: string;
  requestedBy: string | null;
  model: { id: string; label: string };
  dataset: EvaluationRow['dataset'];
  /** As documents are read; null until it is done. */
  all: SliceFigures | null;
  core: SliceFigures | null;
  msPerPage: number | null;
  bundleBytes: number | null;
}

/** Evaluations of the organisation, newest first: all of the last, or those of one model or data set version. */
export async function findEvaluations(input: {
  actor: Actor;
  modelVersionId?: string;
  datasetVersionId?: string;
}): Promise<{ evaluations: ListedEvaluation[] }> {
  const { actor, modelVersionId, datasetVersionId } = input;
  authorise(actor, 'evaluation.read');
  const where = { ...(modelVersionId && { modelVersionId }), ...(datasetVersionId && { datasetVersionId }) };
  const rows = await findEvaluationRows(actor.organisationId, where, LISTED_MAX);
  return {
    evaluations: rows.map(({ report, model, createdAt, finishedAt: _at, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      model: { id: model.id, label: modelLabel(model) },
      all: report?.by.combined.all ?? null,
      core: report?.by.combined.core ?? null,
      msPerPage: report?.msPerPage.median ?? null,
      bundleBytes: report?.bundleBytes ?? null,
    })),
  };
}
