import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const cashToCloseAmount = rulesFor('cashToCloseAmount', [
  labelled({
    name: 'cash-to-close',
    types: ['closing-disclosure', 'loan-estimate', 'settlement-statement'],
    labels: [
      'Cash to Close',
      'Estimated Cash to Close',
      'Cash From Borrower',
      'Cash From/To Borrower',
      '303. Cash From To Borrower',
      'Dinero en efectivo para',
      'Dinero en efectivo estimado',
    ],
    score: 0.9,
    where: 'right',
    unless: /^calculat|\$.*\$/i,
    skipMax: 3,
  }),
]);
