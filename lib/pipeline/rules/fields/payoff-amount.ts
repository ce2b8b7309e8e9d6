import { isPrincipal } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const payoffAmount = rulesFor('payoffAmount', [
  labelled({
    name: 'payoff-amount',
    types: ['payoff-statement'],
    labels: [
      'Total Payoff Amount',
      'Total Amount Required to Release the Lien',
      'Total Amount to Pay Off',
      'Amount Required to Pay in Full',
      'Total Amount Due to Pay in Full',
      'Payoff Amount Due',
      'Payoff Amount',
      'Total Payoff',
      'Total Amount Due',
      'Total Amount Required to Pay Off Loan',
      'Total Amount to Pay Loan in Full',
      'Net Payoff Amount',
      'Total to Pay Off',
      'Total Due',
      'Amount Needed to Pay Off',
      'Net Amount Due',
      'Payoff Total',
      'Total Amount to Payoff',
    ],
    score: 0.93,
    skipMax: 5,
    accept: isPrincipal,
  }),
  sentence({
    name: 'payoff-sentence',
    types: ['payoff-statement'],
    score: 0.88,
    accept: isPrincipal,
    pattern: new RegExp(
      String.raw`(?:payoff amount|amount (?:required|needed|due|necessary) to (?:pay|satisfy)[^.$]{0,60}|total (?:amount )?(?:due|payoff)[^.$]{0,40})\s(?:is|of|will be|:)?\s*${AMOUNT}`,
      'i',
    ),
  }),
]);
