import { DISCLOSURES } from '../language/groups.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

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
      'Term of Loan',
      'Plazo',
      'Term (months)',
      'Term (mos)',
      'Term (mos.)',
      'Loan Term (mos)',
      'Loan Term (mos.)',
      'Loan Term (months)',
      'Term in Months',
      'Original Term',
      'Amortization Period',
    ],
    score: 0.93,
    accept: (value) => Number(value) >= 12,
  }),
  sentence({
    name: 'consecutive-installments',
    types: ['note'],
    score: 0.85,
    accept: (value) => Number(value) >= 12,
    pattern: /(?<value>\d{2,3} (?:equal |consecutive |successive )*monthly) (?:installments?|payments?)/i,
  }),
  sentence({
    name: 'term-sentence',
    types: ['note'],
    score: 0.88,
    accept: (value) => Number(value) >= 12,
    pattern: /\bterm of (?:the|this|my) (?:loan|note) (?:is|will be|shall be)\s+(?<value>\d{1,3} (?:months|years))/i,
  }),
]);
