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
export function placeOf({ words }: Pick<Found, 'words'>): { page: number; boxes: Box[] } {
  const page = words[0]?.page ?? 1;
  return { page, boxes: lineBoxes(words.filter((word) => word.page === page)) };
}

/** Raw scores of the rules as a number 0..1 that rises with them. Not a calibrated probability: that needs reviewed documents. */
export const confidenceOf = (score: number): number => Math.round(Math.min(0.99, Math.max(0.05, score)) * 1000) / 1000;

const RUNNERS_UP_MAX = 4;
const MUCH = 0.03;

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const count = (number: number): string => COUNTS[number] ?? String(number);

/** What spoke against an answer, seen from the one that was given: the weightiest reason first. */
function against({ from, found, witnesses, places, score }: Answer, best: Answer): string {
  const reasons: string[] = [];
  if (best.from.trust - from.trust >= MUCH)
    reasons.push(`What stands ${from.relation}${found.anchor ? ' such words' : ''} is right less often.`);
  if (best.from.legibility - from.legibility >= 0.1)
    reasons.push(`Its words are hard to read (${Math.round(from.legibility * 100)} % sure).`);
  if (witnesses < best.witnesses) {
    const agreed = best.witnesses === 1 ? 'Another reading agrees' : `${count(best.witnesses)} other readings agree`;
    reasons.push(`${agreed[0]?.toUpperCase()}${agreed.slice(1)} with the value that was taken, ${count(witnesses)} with this one.`);
  } else if (places < best.places)
    reasons.push(`The value that was taken stands in ${count(best.places)} places, this one in ${count(places)}.`);
  if (reasons.length === 0)
    reasons.push(score < best.score - MUCH ? 'Less speaks for it.' : 'The value that was taken stands earlier in the document.');
  return reasons.join(' ');
}

/** The words that led to a value, on the line where they come nearest to it. */
export function anchorOf({ anchor, words }: Found): Explanation['anchor'] {
  const [value] = words;
  const near = value && anchor?.[0] && before(anchor[0], value) ? anchor.at(-1) : anchor?.[0];
  if (!anchor || !near) return null;
  const own = anchor.filter(({ page, word }) => page === near.page && verticalOverlap(word.box, near.word.box) > 0.5);
  return {
    text: own.map(({ word }) => word.text).join(' '),
    page: near.page,
    box: unionOfBoxes(own.map(({ word }) => word.box)),
  };
}

const before = (a: PlacedWord, b: PlacedWord): boolean => a.page < b.page || (a.page === b.page && a.word.box[1] <= b.word.box[1]);

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
