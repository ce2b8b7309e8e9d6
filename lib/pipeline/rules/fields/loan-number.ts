import { DISCLOSURES, INSTRUMENTS, SERVICING, TRANSFERS } from '../language/groups.ts';
import { isLoanNumber } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

const LOAN_NUMBER = [
  'Loan ID #',
  'Loan ID',
  'Loan Number',
  'Loan No.',
  'Loan No',
  'Lender Loan No./Universal Loan Identifier',
  'Lender Loan Number',
  'Lender Case Number',
  'Lender Loan No',
  'Account Number',
  'Mortgage Loan Number',
  'Loan Account Number',
  'Mortgage Account Number',
  'N.\u00ba del pr\u00e9stamo',
  'N. \u00ba del pr\u00e9stamo',
  'N.\u00b0 del pr\u00e9stamo',
  'Re Loan Number',
  'Your Loan Number',
  'Reference Loan Number',
];

export const loanNumber = rulesFor('loanNumber', [
  labelled({
    name: 'loan-number',
    types: [...DISCLOSURES, 'loan-application', 'transmittal-summary', 'settlement-statement', ...SERVICING, ...INSTRUMENTS, ...TRANSFERS],
    labels: LOAN_NUMBER,
    score: 0.93,
    inside: true,
    skipMax: 1,
    accept: isLoanNumber,
  }),
  sentence({
    name: 'loan-number-sign',
    types: [...DISCLOSURES, 'loan-application', ...SERVICING, ...INSTRUMENTS, ...TRANSFERS],
    score: 0.88,
    accept: isLoanNumber,
    pattern: /\bLoan\s*#\s*:?\s*(?<value>[A-Z0-9-]{4,30})(?![^\s,;.)])/i,
  }),
  labelled({
    name: 'settlement-loan-number',
    types: ['settlement-statement'],
    labels: ['7. Loan Number'],
    score: 0.9,
    accept: isLoanNumber,
  }),
]);
