import { type EvaluationRow, findEvaluated, getEvaluationRow } from '#lib/adapters/db/evaluations.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { type Comparison, compare } from '#lib/learning/comparison.ts';

export interface ComparedEvaluation {
  id: string;
  model: { id: string; label: string };
  dataset: EvaluationRow['dataset'];
  split: EvaluationRow['split'];
  rulesVersion: string;
  msPerPage: number;
  bundleBytes: number;
}

/**
 * Which of two evaluations on the same documents is better, told from the pairs. Throws `NotFound`, and `InvalidInput` where they are not
 * of the same split of the same frozen version, or not done.
 */
export async function compareEvaluations(input: {
  actor: Actor;
  ours: string;
  theirs: string;
}): Promise<{ ours: ComparedEvaluation; theirs: ComparedEvaluation; comparison: Comparison }> {
  const { actor } = input;
  authorise(actor, 'evaluation.read');
  const [ours, theirs] = await Promise.all([side(actor, input.ours), side(actor, input.theirs)]);
  if (ours.dataset.versionId !== theirs.dataset.versionId || ours.split !== theirs.split)
    throw new InvalidInput('These two were not evaluated on the same documents. Choose two of one split of one version.', 'not_comparable');
  const [documents, others] = await Promise.all([findEvaluated(ours.id), findEvaluated(theirs.id)]);
  const comparison = compare(
    { answerer: 'combined', documents },
    { answerer: 'combined', documents: others },
    { ours: ours.model.label, theirs: theirs.model.label },
  );
  return { ours, theirs, comparison };
}

async function side(actor: Actor, id: string): Promise<ComparedEvaluation> {
  const { report, model, dataset, split, rulesVersion } = await getEvaluationRow(actor.organisationId, id);
  if (!report) throw new InvalidInput(`The evaluation of ${modelLabel(model)} is not done yet. Wait until it is.`, 'evaluation_not_done');
  const { msPerPage, bundleBytes } = report;
  const about = { id, dataset, split, rulesVersion, bundleBytes };
  return { ...about, model: { id: model.id, label: modelLabel(model) }, msPerPage: msPerPage.median };
}
