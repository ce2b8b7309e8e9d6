import { DISCLOSURES } from '../language/groups.ts';
import { isPositive } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const cashToCloseAmount = rulesFor('cashToCloseAmount', [
  labelled({
    name: 'cash-to-close',
    types: DISCLOSURES,
    labels: [
      'Cash to Close',
      'Estimated Cash to Close',
      'Cash Due at Closing',
      'Cash Needed to Close',
      'Estimated Cash Needed to Close',
      'Cash From Borrower',
      'Dinero en efectivo para',
      'Dinero en efectivo estimado',
    ],
    score: 0.9,
    where: 'right',
    unlessRow: /^calculat|\$.*\$/i,
    skipMax: 3,
  }),
  labelled({
    name: 'settlement-cash',
    types: ['settlement-statement'],
    labels: [
      'Cash From Borrower',
      'Cash From/To Borrower',
      'Cash From To Borrower',
      '303. Cash From To Borrower',
      '303. Cash From/To Borrower',
      'Due From Borrower',
      'Due From Borrower/Buyer',
      'Balance due from Borrower',
      'Balance Due From Buyer',
      'Due From Buyer',
      'Due From/To Borrower',
      'Due From/To Buyer',
      'Cash Due From Borrower',
    ],
    score: 0.9,
    where: 'right',
    skipMax: 3,
    accept: isPositive,
  }),
]);
