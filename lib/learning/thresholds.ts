import { wilsonInterval } from './interval.ts';

/** A confidence of 0..1 and whether the value was right. */
export interface Confident {
  confidence: number;
  correct: boolean;
}

/** Of what is accepted unseen, this share is right. */
export const PRECISION_WANTED = 0.995;
/** Nothing reaches it: every value is looked at. */
export const NEVER = 1;

interface Cut extends Confident {
  /** How many lie at or above this confidence, and how many of them are right. */
  count: number;
  right: number;
}

/** Every distinct confidence as a cut, highest first. */
function cutsOf(judged: readonly Confident[]): Cut[] {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  return sorted.flatMap((one, index) => {
    right += one.correct ? 1 : 0;
    return sorted[index + 1]?.confidence === one.confidence ? [] : [{ ...one, count: index + 1, right }];
  });
}

/**
 * The lowest confidence from which the values are right often enough: the Wilson lower bound (95 %, two-sided) of their
 * precision, and of every higher cut that has as many values, reaches the wanted share. `NEVER` when none does.
 */
export function provenThreshold(judged: readonly Confident[], wanted = PRECISION_WANTED): number {
  const proven = cutsOf(judged).filter(({ right, count }) => wilsonInterval(right, count)[0] >= wanted);
  return proven.at(-1)?.confidence ?? NEVER;
}

/**
 * A field's threshold. Its own where it has enough values to prove one; else that of all fields together, unless the field's
 * own values above it are provably worse than wanted (even the upper Wilson bound falls short): then the lowest confidence above
 * which they are not, or `NEVER`.
 */
export function fieldThreshold(own: readonly Confident[], pooled: number, wanted = PRECISION_WANTED): number {
  const proven = provenThreshold(own, wanted);
  if (proven < NEVER) return proven;
  const cuts = cutsOf(own.filter(({ confidence }) => confidence >= pooled));
  const isBearable = ({ right, count }: Cut): boolean => wilsonInterval(right, count)[1] >= wanted;
  const last = cuts.at(-1);
  if (!last || isBearable(last)) return pooled;
  return cuts.filter(isBearable).at(-1)?.confidence ?? NEVER;
}

/** A point of the risk-coverage curve: answering only the surest `coverage` of the values, `risk` of them are wrong; 0..1. */
export interface RiskPoint {
  coverage: number;
  risk: number;
  confidence: number;
}

/** Risk against coverage (El-Yaniv and Wiener 2010), from the surest value on. */
export const riskCoverage = (judged: readonly Confident[]): RiskPoint[] =>
  cutsOf(judged).map(({ count, right, confidence }) => ({ coverage: count / judged.length, risk: 1 - right / count, confidence }));

/** Area under the risk-coverage curve, 0..1; 0 without values. */
export function areaUnderRisk(judged: readonly Confident[]): number {
  const points = riskCoverage(judged);
  return points.reduce((area, { coverage, risk }, index) => area + (coverage - (points[index - 1]?.coverage ?? 0)) * risk, 0);
}
