import type { FieldKey } from '#lib/domain/field.ts';
import { ANSWERERS, type Answerer, type BundleCalibration } from '#lib/domain/model-bundle.ts';
import { expectedCalibrationError } from './calibration.ts';
import { examplesOf } from './examples.ts';
import { type Contender, contendersOf, fitCurves, fitWeights, type Weights } from './fit-calibration.ts';
import { answered, casesOf, type FieldCase, type LabelledFile } from './labelled-file.ts';
import { type ScoredDocument, scoreDocument } from './score.ts';
import { decideShipping, type ShippingDecision } from './shipping.ts';
import { type Confident, fieldThreshold, provenThreshold } from './thresholds.ts';

/** Every file is judged by weights and curves that were fitted without it: this many times a part is left out. */
const FOLDS = 5;

/** FNV-1a: the same file is in the same fold whatever else is there. */
function foldOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % FOLDS;
}

export interface Calibrated {
  calibration: BundleCalibration;
  /** Who ships each field, and the figures that decided. */
  shipping: ShippingDecision[];
  /** Of what ships, by files that the judging calibration never saw. */
  calibrationError: number;
  /** The same by answerer. */
  errors: Record<Answerer, number>;
  values: number;
  files: number;
}

interface Fold {
  calibration: BundleCalibration;
  files: readonly LabelledFile[];
}

const bare = (rules: string, weights: Weights, contenders: readonly Contender[]): BundleCalibration => ({
  rules,
  weights,
  curves: fitCurves(contenders),
  shipped: {},
  thresholds: {},
  threshold: 1,
});

/** Each fold with a calibration that has not seen it: weights of the other folds, curves of the other folds' contenders. */
function crossFitted(
  files: readonly LabelledFile[],
  cases: readonly FieldCase[],
  rules: string,
): { folds: Fold[]; contenders: Contender[] } {
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(cases.filter(({ file }) => foldOf(file) !== fold));
    return {
      fold,
      weights,
      contenders: contendersOf(
        cases.filter(({ file }) => foldOf(file) === fold),
        weights,
      ),
    };
  });
  const folds = parts.map(({ fold, weights }) => ({
    calibration: bare(
      rules,
      weights,
      parts.filter((part) => part.fold !== fold).flatMap(({ contenders }) => contenders),
    ),
    files: files.filter(({ name }) => foldOf(name) === fold),
  }));
  return { folds, contenders: parts.flatMap(({ contenders }) => contenders) };
}

const scoredBy = (folds: readonly Fold[], answererOf: (key: FieldKey) => Answerer): ScoredDocument[] =>
  folds
    .flatMap(({ calibration, files }) =>
      files.flatMap((file) => examplesOf(file.truth, answered(file, answererOf, calibration), file.name, file.family)),
    )
    .map(scoreDocument);

const judgedIn = (scored: readonly ScoredDocument[], key?: FieldKey): Confident[] =>
  scored.flatMap(({ fields }) => fields.filter((field) => key === undefined || field.key === key).flatMap(({ judged }) => judged));

/**
 * Fits the judge on labelled files that no model was trained on: weights, curves, who answers each field, and the thresholds
 * from which values are accepted unseen. All figures are cross-fitted. `rules` is the version of the rules.
 */
export function calibrate(files: readonly LabelledFile[], rules: string): Calibrated {
  const cases = files.flatMap(casesOf);
  const { folds, contenders } = crossFitted(files, cases, rules);
  const byAnswerer = Object.fromEntries(ANSWERERS.map((answerer) => [answerer, scoredBy(folds, () => answerer)])) as Record<
    Answerer,
    ScoredDocument[]
  >;
  const shipping = decideShipping(byAnswerer);
  const shipped = Object.fromEntries(shipping.filter(({ ships }) => ships !== 'combined').map(({ key, ships }) => [key, ships]));
  const scored = scoredBy(folds, (key) => (shipped as Partial<Record<FieldKey, Answerer>>)[key] ?? 'combined');
  const judged = judgedIn(scored);
  const threshold = provenThreshold(judged);
  const thresholds = Object.fromEntries(shipping.map(({ key }) => [key, fieldThreshold(judgedIn(scored, key), threshold)]));
  return {
    calibration: { ...bare(rules, fitWeights(cases), contenders), shipped, thresholds, threshold },
    shipping,
    calibrationError: expectedCalibrationError(judged),
    errors: Object.fromEntries(ANSWERERS.map((answerer) => [answerer, expectedCalibrationError(judgedIn(byAnswerer[answerer]))])) as Record<
      Answerer,
      number
    >,
    values: judged.length,
    files: files.length,
  };
}
