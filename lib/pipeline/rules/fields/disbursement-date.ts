import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const disbursementDate = rulesFor('disbursementDate', [
  labelled({
    name: 'disbursement-date',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: [
      'Disbursement Date',
      'Funding Date',
      'Fecha de desembolso',
      'Disbursement Date (if different)',
      'Date of Disbursement',
      'Date of Funding',
      'Loan Funding Date',
      'Funds Disbursed',
    ],
    score: 0.95,
  }),
]);
