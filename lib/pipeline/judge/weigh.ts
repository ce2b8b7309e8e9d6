import type { FieldKey } from '#lib/domain/field.ts';
import type { Answerer, BundleCalibration, Isotonic } from '#lib/domain/model-bundle.ts';
import { EVIDENCE, type Evidence, type EvidenceName, OWN_EVIDENCE } from './evidence.ts';

/** Evidence that only one of the two gives: who answers alone does not see the other's. */
const isOfRules = (name: EvidenceName): boolean => name.startsWith('rule');
const isOfModel = (name: EvidenceName): boolean => name.startsWith('model');
const isOfBoth = (name: EvidenceName): boolean => name === 'agreement' || name === 'nameEcho' || name.startsWith('boundary');

/** What an answerer looks at. */
export const evidenceSeenBy = (answerer: Answerer): readonly EvidenceName[] =>
  EVIDENCE.filter((name) => {
    if (answerer === 'rules') return !isOfModel(name) && !isOfBoth(name);
    if (answerer === 'model') return !isOfRules(name) && !isOfBoth(name);
    return true;
  });

/** One number of the sum that weighs a value: its name in a bundle's `weights`, and the evidence behind it. */
export interface Term {
  name: string;
  value: number;
}

/** The terms of a value for an answerer: what all fields share (`combined/ruleScore`), and what its field adds (`combined/ruleScore/noteAmount`). */
export function termsOf(answerer: Answerer, key: FieldKey, evidence: Evidence): Term[] {
  const seen = evidenceSeenBy(answerer);
  return [
    ...seen.map((name) => ({ name: `${answerer}/${name}`, value: evidence[name] })),
    ...seen.filter((name) => OWN_EVIDENCE.includes(name)).map((name) => ({ name: `${answerer}/${name}/${key}`, value: evidence[name] })),
  ];
}

/** Used until a bundle brings weights that were fitted: rules and model count about alike, and most when they agree. */
const UNFITTED: Readonly<Partial<Record<EvidenceName, number>>> = Object.freeze({
  always: -3.3,
  ruleScore: 4,
  ruleGiven: 2,
  ruleOther: -1,
  modelFound: 1,
  modelLogit: 3,
  modelWeakest: 3,
  modelOther: -1,
  agreement: 1,
  checkPassed: 1,
  checkFailed: -4,
});
const unfitted = (answerer: Answerer): Record<string, number> =>
  Object.fromEntries(Object.entries(UNFITTED).map(([name, weight]) => [`${answerer}/${name}`, weight]));

const DEFAULT_WEIGHTS = Object.freeze({ ...unfitted('rules'), ...unfitted('model'), ...unfitted('combined') });

/** Weighs the evidence: a raw score on the scale of log odds, not yet a probability. */
export function rawScoreOf(answerer: Answerer, key: FieldKey, evidence: Evidence, calibration: BundleCalibration | null): number {
  const weights: Record<string, number> = calibration?.weights ?? DEFAULT_WEIGHTS;
  return termsOf(answerer, key, evidence).reduce((sum, { name, value }) => sum + (weights[name] ?? 0) * value, 0);
}

/** The probability of 0..1 at a raw score: straight lines between the points of the curve, flat beyond its ends. */
export function probabilityOn(curve: Isotonic, raw: number): number {
  const after = curve.findIndex((point) => point.raw >= raw);
  const right = after === -1 ? curve.at(-1) : curve[after];
  const left = after <= 0 ? right : curve[after - 1];
  if (!left || !right) return 0;
  const width = right.raw - left.raw;
  return width <= 0 ? right.probability : left.probability + ((raw - left.raw) / width) * (right.probability - left.probability);
}

const logistic = (raw: number): number => 1 / (1 + Math.exp(-raw));

/** How likely a value with this raw score is right, 0..1: by the field's own curve, else the pooled one, else by the score itself. */
export function confidenceIn(answerer: Answerer, key: FieldKey, raw: number, calibration: BundleCalibration | null): number {
  const curve = calibration?.curves[`${answerer}/${key}`] ?? calibration?.curves[`${answerer}/all`];
  return curve ? probabilityOn(curve, raw) : logistic(raw);
}
