import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Answerer, BundleCalibration } from '#lib/domain/model-bundle.ts';
import type { Evidence } from './evidence.ts';
import { type Proposal, sharesWords } from './proposal.ts';
import { confidenceIn, rawScoreOf } from './weigh.ts';

/** Under this a value is more likely wrong than right, and is not given. About half of the F1 that is aimed at: there F1 is best. */
export const CONFIDENCE_FLOOR = 0.45;

/** A value with all that speaks for and against it. */
export interface Judgeable {
  proposal: Proposal;
  evidence: Evidence;
}

export interface Judged extends Judgeable {
  /** Log odds as weighed. */
  raw: number;
  /** 0..1, calibrated where the calibration says how. */
  confidence: number;
}

export interface Choice {
  given: Judged[];
  /** Proposed and not given, best first. */
  others: Judged[];
}

const isSeenBy = (answerer: Answerer, { rules, model }: Proposal): boolean =>
  answerer === 'rules' ? rules !== null : answerer === 'model' ? model.length > 0 : true;

/** Likelier first; the sort is stable, so equals stay as the proposals came. */
const likelier = (a: Judged, b: Judged): number => b.confidence - a.confidence || b.raw - a.raw;

/** Every proposal that the answerer sees, weighed, best first. */
export const weighed = (
  key: FieldKey,
  judgeables: readonly Judgeable[],
  answerer: Answerer,
  calibration: BundleCalibration | null,
): Judged[] =>
  judgeables
    .filter(({ proposal }) => isSeenBy(answerer, proposal))
    .map((judgeable) => {
      const raw = rawScoreOf(answerer, key, judgeable.evidence, calibration);
      return { ...judgeable, raw, confidence: confidenceIn(answerer, key, raw, calibration) };
    })
    .sort(likelier);

/** Of several values, those that may stand together: no two from the same words. */
function apart(judged: readonly Judged[]): Judged[] {
  const taken: Judged[] = [];
  for (const one of judged) if (!taken.some((other) => sharesWords(other.proposal, one.proposal))) taken.push(one);
  return taken;
}

/**
 * The values to give for one field. Rules alone give what they always gave; otherwise the likeliest value, or, where a
 * field may have several, every likely one; nothing under the floor.
 */
export function choose(key: FieldKey, judged: readonly Judged[], answerer: Answerer): Choice {
  const likely = judged.filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR);
  const given =
    answerer === 'rules' ? judged.filter(({ proposal }) => proposal.ruleGiven) : FIELDS[key].many ? apart(likely) : likely.slice(0, 1);
  return { given, others: judged.filter((one) => !given.includes(one)) };
}
