import type { Explanation } from '#lib/domain/extraction.ts';
import { type Box, unionOfBoxes, verticalOverlap } from '#lib/domain/geometry.ts';
import type { Candidate } from './candidates.ts';
import type { PlacedWord } from './flow.ts';
import type { Found } from './rules/language/rule.ts';

/** An answer that might be given: one value of a candidate, with what the other candidates add to it. */
export interface Answer {
  found: Found;
  from: Candidate;
  /** How many other rules read the same value. */
  witnesses: number;
  /** How many places show it. */
  places: number;
  score: number;
}

/** One box a line: words of one page that stand on one line and follow each other. */
export function lineBoxes(words: readonly PlacedWord[]): Box[] {
  const boxes: Box[] = [];
  for (const { word } of words) {
    const last = boxes.at(-1);
    const goesOn = last && verticalOverlap(last, word.box) > 0.5 && word.box[0] >= last[0];
    if (goesOn) boxes[boxes.length - 1] = unionOfBoxes([last, word.box]);
    else boxes.push(word.box);
  }
  return boxes;
}

/** Where a value stands: its first page, with a box a line. */
export function placeOf({ words }: Found): { page: number; boxes: Box[] } {
  const page = words[0]?.page ?? 1;
  return { page, boxes: lineBoxes(words.filter((word) => word.page === page)) };
}

/** Raw scores of the rules as a number 0..1 that rises with them. Not a calibrated probability: that needs reviewed documents. */
export const confidenceOf = (score: number): number => Math.round(Math.min(0.99, Math.max(0.05, score)) * 1000) / 1000;

const RUNNERS_UP_MAX = 4;
const MUCH = 0.03;

const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What spoke against an answer, seen from the one that was given: the weightiest reason first. */
function against({ from, witnesses, places, score }: Answer, best: Answer): string {
  const reasons: string[] = [];
  const trust = best.from.trust - from.trust;
  const legibility = best.from.legibility - from.legibility;
  if (trust >= MUCH) reasons.push(`A place like this (${from.relation} its cue) is right less often than the one that was taken.`);
  if (legibility >= 0.1) reasons.push(`Its words are hard to read (${Math.round(from.legibility * 100)} % sure).`);
  if (witnesses < best.witnesses)
    reasons.push(`${times(best.witnesses, 'other rule')} agreed with the value that was taken, ${witnesses} with this one.`);
  if (places < best.places) reasons.push(`It stands in ${times(places, 'place')}, the value that was taken in ${best.places}.`);
  if (reasons.length === 0)
    reasons.push(score < best.score ? 'It was a close call.' : 'The value that was taken comes first in the document.');
  return reasons.join(' ');
}

function anchorOf({ anchor }: Found): Explanation['anchor'] {
  const first = anchor?.[0];
  if (!anchor || !first) return null;
  const own = anchor.filter(({ page }) => page === first.page);
  return {
    text: own.map(({ word }) => word.text).join(' '),
    page: first.page,
    box: unionOfBoxes(own.map(({ word }) => word.box)),
  };
}

/** Why an answer was given: what led to it, and which others were found and not given. `others` best first. */
export function explain(answer: Answer, others: readonly Answer[]): Explanation {
  return {
    anchor: anchorOf(answer.found),
    relation: answer.from.relation,
    runnersUp: others.slice(0, RUNNERS_UP_MAX).map((other) => ({
      value: other.found.value,
      text: other.found.text,
      ...placeOf(other.found),
      confidence: confidenceOf(other.score),
      foundBy: other.from.rule,
      against: against(other, answer),
    })),
  };
}
