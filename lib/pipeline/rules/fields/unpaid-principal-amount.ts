import { SERVICING } from '../language/groups.ts';
import { isPrincipal } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

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
      'Principal',
    ],
    score: 0.92,
    accept: isPrincipal,
  }),
  sentence({
    name: 'unpaid-principal-sentence',
    types: SERVICING,
    score: 0.85,
    accept: isPrincipal,
    pattern: new RegExp(`(?:unpaid|outstanding|remaining) principal(?: balance)?(?: of (?:the|your) loan)? (?:is|of|was) ${AMOUNT}`, 'i'),
  }),
]);
