import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

/** What the clauses of a note say whose rate changes: its dates of change, its index and margin, or that it may change. */
const CHANGES =
  /\b(?:change dates?|interest rate (?:that )?(?:I (?:will|must) pay )?(?:may|will|can) (?:change|be (?:changed|adjusted|increased))|adjustable[- ](?:interest )?rate|initial (?:fixed|yearly|interest) (?:interest )?rate|variable (?:interest )?rate|current index|rate (?:is|will be) adjusted)\b/i;
/** The promise to pay interest at one rate. */
const RATE = /\b(?:rate of|rate:?|at)\s+\(?\d{1,2}(?:\.\d{1,4})?\s?(?:%|per ?cent)(?: (?:per annum|a year|per year))?/i;

function statedBy(view: DocumentView, pattern: RegExp, value: string): Found[][] {
  const match = pattern.exec(view.flow.text);
  return match ? [[{ value, text: match[0], words: view.flow.wordsAt(match.index, match.index + match[0].length) }]] : [];
}

/**
 * A rule that reads from the clauses of a note whether its rate changes: a note says so at length, and one that only promises
 * interest at a rate, without a clause on its change, is fixed.
 */
export const rateClause =
  ({ name, types, score }: { name: string; types: readonly DocumentType[]; score: number }): RulesOf =>
  (field) => [
    {
      name,
      field,
      types,
      score,
      relation: 'in the sentence',
      find: (view) => {
        const changes = statedBy(view, CHANGES, 'AdjustableRate');
        return changes.length > 0 ? changes : statedBy(view, RATE, 'Fixed');
      },
    },
  ];
