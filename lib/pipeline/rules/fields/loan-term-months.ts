import { DISCLOSURES } from '../language/groups.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const loanTermMonths = rulesFor('loanTermMonths', [
  labelled({
    name: 'loan-term',
    types: [...DISCLOSURES, 'loan-application', 'transmittal-summary', 'note'],
    labels: [
      'Loan Term',
      'Loan Term (in months)',
      'Amortization Term',
      'No. of Months',
      'Plazo del pr\u00e9stamo',
      'Term',
      'Number of Months',
      'Mortgage Term',
    ],
    score: 0.93,
    accept: (value) => Number(value) >= 12,
  }),
]);
