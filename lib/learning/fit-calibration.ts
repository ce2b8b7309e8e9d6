import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { ANSWERERS, type Answerer, type BundleCalibration, type Isotonic } from '#lib/domain/model-bundle.ts';
import type { Judgeable } from '#lib/pipeline/judge/choose.ts';
import { probabilityOn, rawScoreOf, termsOf } from '#lib/pipeline/judge/weigh.ts';
import { blended, fitIsotonic, type Outcome } from './isotonic.ts';
import type { FieldCase } from './labelled-file.ts';
import { fitLogistic } from './logistic.ts';

/** Strength of L2, in examples: what all fields share is learnt from many of them, what a field adds must be worth it. */
const SHARED_PENALTY = 0.3;
const OWN_PENALTY = 4;
/** A field with this many values leans on its own curve as much as on the pooled one. */
const LEAN = 120;
/** With fewer values, or fewer of either outcome, a field has no curve of its own. */
const OWN_MIN = 60;
const OWN_OUTCOMES_MIN = 6;

export type Weights = Record<string, number>;
export type Curves = Record<string, Isotonic>;

const sees = (answerer: Answerer, { proposal }: Judgeable): boolean =>
  answerer === 'rules' ? proposal.rules !== null : answerer === 'model' ? proposal.model.length > 0 : true;

const isOwn = (name: string): boolean => name.split('/').length === 3;

/** The weights of all answerers, each fitted on what it sees. */
export function fitWeights(cases: readonly FieldCase[]): Weights {
  const fitted = ANSWERERS.map((answerer) => {
    const examples = cases.flatMap(({ key, proposals }) =>
      proposals
        .filter((proposal) => sees(answerer, proposal))
        .map(({ evidence, correct }) => ({ terms: termsOf(answerer, key, evidence), holds: correct })),
    );
    return fitLogistic(examples, (name) => (isOwn(name) ? OWN_PENALTY : SHARED_PENALTY));
  });
  return Object.assign({}, ...fitted) as Weights;
}

/** A value that was given, or stood first without being given, weighed by weights that never saw its document. */
export interface Contender extends Outcome {
  key: FieldKey;
  answerer: Answerer;
}

const weightsOnly = (weights: Weights): BundleCalibration => ({
  rules: '',
  weights,
  curves: {},
  shipped: {},
  thresholds: {},
  threshold: 1,
});

/** The values that curves are fitted on: what the rules give; of the others the best of a field, or all where it may have several. */
export function contendersOf(cases: readonly FieldCase[], weights: Weights): Contender[] {
  const calibration = weightsOnly(weights);
  return ANSWERERS.flatMap((answerer) =>
    cases.flatMap(({ key, proposals }) => {
      const raw = proposals
        .filter((proposal) => sees(answerer, proposal))
        .map((one) => ({ ...one, raw: rawScoreOf(answerer, key, one.evidence, calibration) }))
        .sort((a, b) => b.raw - a.raw);
      const kept = answerer === 'rules' ? raw.filter(({ proposal }) => proposal.ruleGiven) : FIELDS[key].many ? raw : raw.slice(0, 1);
      return kept.map((one) => ({ answerer, key, raw: one.raw, correct: one.correct }));
    }),
  );
}

/** A curve for all fields of each answerer, and for each field with enough values one that leans on it. */
export function fitCurves(contenders: readonly Contender[]): Curves {
  const curves: Curves = {};
  for (const answerer of ANSWERERS) {
    const own = contenders.filter((contender) => contender.answerer === answerer);
    const all = fitIsotonic(own);
    if (!all) continue;
    curves[`${answerer}/all`] = all;
    for (const key of [...new Set(own.map((contender) => contender.key))].sort()) {
      const outcomes = own.filter((contender) => contender.key === key);
      const right = outcomes.filter(({ correct }) => correct).length;
      const curve = fitIsotonic(outcomes);
      if (!curve || outcomes.length < OWN_MIN || Math.min(right, outcomes.length - right) < OWN_OUTCOMES_MIN) continue;
      curves[`${answerer}/${key}`] = blended(curve, all, outcomes.length / (outcomes.length + LEAN), probabilityOn);
    }
  }
  return curves;
}
