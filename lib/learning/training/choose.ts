import type { CandidateFigures, CandidateKind } from '#lib/domain/training-run.ts';

export interface Judged {
  number: number;
  kind: CandidateKind;
  figures: CandidateFigures;
  /** It came with a bundle that this product can run. */
  isDelivered: boolean;
}

export interface Choice {
  /** Null: nothing that can be kept is worth it. */
  number: number | null;
  reason: string;
}

const NAMES: Readonly<Record<CandidateKind, string>> = {
  rules: 'the rules',
  linear: 'the linear model',
  'fine-tuned': 'the fine-tuned champion',
  'from-scratch': 'the model trained from scratch',
};
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** F1 on what chooses: validation, or where that has no document nothing. */
const rank = ({ figures }: Judged): number => figures.validation?.f1 ?? 0;

/**
 * Which candidate becomes a model version: of those with a bundle the best on the validation split, the faster one of two that are
 * equal. The test split chooses nothing: it would tell less afterwards. A simpler candidate that did as well is named in the reason.
 */
export function choose(candidates: readonly Judged[]): Choice {
  const delivered = candidates.filter(({ isDelivered }) => isDelivered);
  if (delivered.length === 0)
    return {
      number: null,
      reason: 'No network came of it, so nothing is kept: rules come with the product, and the linear model is there to compare with.',
    };
  if (candidates.every(({ figures }) => figures.validation === null)) return withoutValidation(delivered);
  const [best] = [...delivered].sort((a, b) => rank(b) - rank(a) || a.figures.msPerPage - b.figures.msPerPage);
  if (!best) return { number: null, reason: 'No candidate was judged.' };
  const name = named(best, candidates);
  const lead = `${capital(name)} finds the values of the validation split best of those that can be kept: F1 ${percent(rank(best))}`;
  const simpler = candidates.filter((other) => !other.isDelivered && rank(other) >= rank(best)).sort((a, b) => rank(b) - rank(a))[0];
  const but = simpler
    ? ` But ${named(simpler, candidates)} did as well without it (${percent(rank(simpler))}): it is hardly worth keeping.`
    : '';
  const interval = best.figures.validation
    ? ` (95 % interval ${percent(best.figures.validation.low)} to ${percent(best.figures.validation.high)})`
    : '';
  return { number: best.number, reason: `${lead}${interval}.${but}` };
}

function withoutValidation(delivered: readonly Judged[]): Choice {
  const tuned = delivered.find(({ kind }) => kind === 'fine-tuned') ?? delivered[0];
  if (!tuned) return { number: null, reason: 'No candidate was judged.' };
  return {
    number: tuned.number,
    reason: `The validation split has no document, so nothing could choose: ${NAMES[tuned.kind]} was taken. A version with more documents can tell.`,
  };
}

/** With its number where there are several of a kind. */
const named = ({ kind, number }: Judged, all: readonly Judged[]): string =>
  all.filter((other) => other.kind === kind).length > 1 ? `${NAMES[kind]} (${number})` : NAMES[kind];
