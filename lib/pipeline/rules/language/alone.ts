import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Word } from '#lib/domain/page.ts';
import { type Segment, textOf } from '../../layout.ts';
import { plain } from '../../matching.ts';
import { isBox } from './box-marks.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';
import { foundAs } from './ticked.ts';

/** What a cell that names a loan's product is made of: "FHA / Purchase / Fixed Rate", "30 Year Fixed". Plain form, longest first. */
const PARTS =
  /^(?:no cash out refinance|cash out refinance|rate and term refinance|rate term refinance|refinance|purchase money|purchase|construction permanent|conventional|conforming|jumbo|fha|va|usda rd|usda|rural housing|fixed rate|fixed|adjustable rate|adjustable|arm|\d{1,2} 1 arm|\d{2,3} months?|\d{2} years?|\d{2} yr|loan|mortgage|term)(?: |$)/;
/** Alone it is a state, a heading or a line of a list. */
const NEVER_ALONE = /^(?:va|construction permanent|loan|mortgage|term|arm|purchase money|usda)$/;

/** Whether a cell names a product and nothing else. */
function isProduct(words: readonly Word[]): boolean {
  const text = plain(textOf(words));
  if (words.some(isBox) || text === '' || NEVER_ALONE.test(text)) return false;
  for (let rest = text; rest !== ''; ) {
    const part = PARTS.exec(rest)?.[0];
    if (part === undefined) return false;
    rest = rest.slice(part.length);
  }
  return true;
}

type Choices = readonly (readonly [RegExp, string])[];

interface Alone {
  name: string;
  types: readonly DocumentType[];
  /** What such a cell must have in it (plain form) for a choice. */
  choices: Choices;
  /** 0..1. */
  score: number;
}

const chosenIn = ({ words }: Segment, choices: Choices): string[] => {
  const text = plain(textOf(words));
  return choices.filter(([pattern]) => pattern.test(text)).map(([, value]) => value);
};

/** Cells that name one choice; none where the document's cells name several, as a form does that lists its choices. */
function aloneIn({ rows }: DocumentView, choices: Choices): Found[][] {
  const cells = rows.flatMap(({ rows: lines }) => lines.flatMap(({ words, segments }) => (words.some(isBox) ? [] : segments)));
  const named = cells.filter(({ words }) => isProduct(words)).flatMap((cell) => chosenIn(cell, choices).map((value) => ({ cell, value })));
  if (new Set(named.map(({ value }) => value)).size !== 1) return [];
  return named.map(({ cell, value }) => [foundAs(value, cell.words, [], cell.page)]);
}

/** A rule that reads a choice from a cell that says nothing else, whatever the form calls it. */
export const alone =
  ({ name, types, choices, score }: Alone): RulesOf =>
  (field) => [{ name, field, types, score, relation: 'in a cell of its own', find: (view) => aloneIn(view, choices) }];
