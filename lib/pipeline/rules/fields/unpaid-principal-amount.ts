import { SERVICING } from '../language/groups.ts';
import { isPrincipal } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

/** A balance that was, not the one that is. */
const EARLIER = /^(?:previous|prior|original|beginning|starting|last)|escrow/i;

export const unpaidPrincipalAmount = rulesFor('unpaidPrincipalAmount', [
  labelled({
    name: 'unpaid-principal',
    types: SERVICING,
    labels: [
      'Outstanding Principal',
      'Outstanding Principal Balance',
      'Unpaid Principal Balance',
      'Unpaid Principal',
      'Principal Balance',
      'Current Principal Balance',
      'Principal Balance (Not a payoff amount)',
      'Unpaid Principal Balance (UPB)',
      'Unpaid principal balance (not a payoff)',
      'Unpaid Principal Balance (not a payoff amount)',
      'Interest-bearing Principal Balance',
      'Remaining Principal Balance',
      'Current Unpaid Principal Balance',
      'Remaining Principal',
      'Principal Outstanding',
      'Principal Balance Outstanding',
      'Current Principal',
      'Principal Remaining',
      'Principal Owed',
      'Principal Balance Owing',
      'Principal Balance Due',
      'Unpaid Balance of Principal',
      'Balance of Principal',
      'Ending Principal Balance',
      'Present Principal Balance',
      'Principal Balance Remaining',
      'Remaining Balance of Principal',
      'Principal You Owe',
    ],
    score: 0.92,
    accept: isPrincipal,
    unless: EARLIER,
  }),
  labelled({
    name: 'loan-balance',
    types: SERVICING,
    labels: [
      'Loan Balance',
      'Unpaid Balance',
      'Unpaid Loan Balance',
      'Outstanding Balance',
      'Outstanding Loan Balance',
      'Remaining Loan Balance',
      'Current Loan Balance',
      'Mortgage Balance',
      'Current Balance',
    ],
    score: 0.74,
    accept: isPrincipal,
    unless: EARLIER,
  }),
  labelled({
    name: 'payoff-principal',
    types: ['payoff-statement'],
    labels: ['Principal', 'Principal Due', 'Unpaid Principal Amount', 'Principal Amount'],
    score: 0.86,
    accept: isPrincipal,
    unless: EARLIER,
  }),
  sentence({
    name: 'unpaid-principal-sentence',
    types: SERVICING,
    score: 0.85,
    accept: isPrincipal,
    pattern: new RegExp(
      `(?:(?:unpaid|outstanding|remaining|current) principal(?: balance)?|(?<!(?:previous|prior|original|beginning) )principal balance|principal that you (?:still )?owe|principal owed)(?: (?:of|on) (?:the|your|this) loan)?(?:,? (?:today|now|currently|as of [^$]{6,20}?))?,? (?:is|of|was|:) ${AMOUNT}`,
      'i',
    ),
  }),
]);
