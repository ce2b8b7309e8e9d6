import type { Explanation, RunnerUp } from '#lib/domain/extraction.ts';
import { anchorOf, placeOf } from '../explain.ts';
import type { Judged } from './choose.ts';
import { type Proposal, sharesWords, textOf, wordsOf } from './proposal.ts';

const RUNNERS_UP_MAX = 4;

/** The rule that read a value, or the model where no rule did. */
export const foundByOf = ({ rules }: Proposal, version: string): string => rules?.from.rule ?? version;

/** What spoke against a value, seen from the one that was given: the weightiest reasons first. */
function against(other: Judged, best: Judged): string {
  const [theirs, ours] = [other.evidence, best.evidence];
  const reasons = [
    theirs.checkFailed > ours.checkFailed && 'A check says that it cannot be right.',
    sharesWords(other.proposal, best.proposal) && 'It begins or ends elsewhere on the same words.',
    ours.agreement > theirs.agreement && 'Rules and model agree on the value that was taken.',
    theirs.modelMissing > ours.modelMissing && 'The model does not read it there.',
    theirs.ruleFound < ours.ruleFound && 'No rule finds it.',
    ours.checkPassed > theirs.checkPassed && 'A check confirms the value that was taken.',
    ours.legibility - theirs.legibility >= 0.1 && `Its words are hard to read (${Math.round(theirs.legibility * 100)} % sure).`,
  ].filter((reason) => reason !== false);
  return reasons.length > 0 ? reasons.slice(0, 2).join(' ') : 'Less speaks for it.';
}

const runnerUp = (other: Judged, best: Judged, version: string): RunnerUp => ({
  value: other.proposal.value,
  text: textOf(other.proposal),
  ...placeOf({ words: wordsOf(other.proposal) }),
  confidence: Math.round(Math.min(other.confidence, best.confidence) * 10_000) / 10_000,
  foundBy: foundByOf(other.proposal, version),
  against: against(other, best),
});

/** Why a value was given: what led to it, and which others were proposed and not given. `others` best first. */
export function explainJudged(best: Judged, others: readonly Judged[], version: string): Explanation {
  const { rules } = best.proposal;
  return {
    anchor: rules ? anchorOf(rules.found) : null,
    relation: rules ? rules.from.relation : 'by the model, from the words around it and their place',
    runnersUp: others.slice(0, RUNNERS_UP_MAX).map((other) => runnerUp(other, best, version)),
  };
}
