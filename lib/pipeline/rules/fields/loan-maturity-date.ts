import { labelled } from '../language/labelled.ts';
import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const loanMaturityDate = rulesFor('loanMaturityDate', [
  sentence({
    name: 'maturity-sentence',
    types: ['note', 'security-instrument'],
    score: 0.94,
    pattern: new RegExp(
      String.raw`(?:if,? on|in full not later than|due and payable (?:on|not later than)|full debt,? if not paid earlier,? due and payable on|no later than|(?:month|thereafter) until|in Periodic Payments and to pay the debt in full (?:(?:not|no) later than|by))\s+${DATE}`,
      'i',
    ),
  }),
  labelled({
    name: 'maturity-caption',
    types: ['note', 'security-instrument'],
    labels: ['Maturity Date', 'Loan Maturity Date', 'Final Maturity', 'Final Maturity Date', 'Date of Maturity', 'Last Payment Due'],
    score: 0.88,
  }),
  sentence({
    name: 'last-of-the-payments',
    types: ['note', 'security-instrument'],
    score: 0.86,
    pattern: new RegExp(
      String.raw`(?:\b(?:owed|owing|unpaid|remains due)(?: under (?:this|the) note)?,? (?:on|as of)|\b(?:last|final) (?:payment|installment)(?: (?:is|being|shall be|will be))? due(?: on)?|\bmatur(?:es|ing)(?: on)?|\b(?:balance|remainder|rest)\b(?:[^.]|\.\d){0,60}?,? (?:on|not later than))\s+${DATE}`,
      'i',
    ),
  }),
  sentence({
    name: 'maturity-of-instrument',
    types: ['note', 'security-instrument'],
    score: 0.88,
    pattern: new RegExp(
      String.raw`(?:maturity date of this (?:Deed of Trust|Mortgage|Note|Security Instrument) is|final payment (?:will be |is )?due (?:on )?)\s*${DATE}`,
      'i',
    ),
  }),
]);
