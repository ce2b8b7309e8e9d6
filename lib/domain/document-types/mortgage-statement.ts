import type { DocumentTypeDefinition } from './definition.ts';

export const mortgageStatement: DocumentTypeDefinition = {
  key: 'mortgage-statement',
  label: 'Mortgage statement',
  cues: [
    { phrase: 'mortgage statement', where: 'title', weight: 12, first: true },
    { phrase: 'mortgage statement', where: 'body', weight: 5 },
    { phrase: 'explanation of amount due', where: 'body', weight: 7 },
    { phrase: 'past payments breakdown', where: 'body', weight: 7 },
    { phrase: 'transaction activity', where: 'body', weight: 3 },
    { phrase: 'payment due date', where: 'body', weight: 3 },
    { phrase: 'outstanding principal', where: 'body', weight: 4 },
    { phrase: 'amount due', where: 'body', weight: 2 },
    { phrase: 'billing statement', where: 'title', weight: 4, first: true },
    { phrase: 'mortgage account statement', where: 'title', weight: 12, first: true },
  ],
  fields: [
    'borrowerName',
    'borrowerAddress',
    'servicerName',
    'loanNumber',
    'noteRatePercent',
    'principalAndInterestAmount',
    'unpaidPrincipalAmount',
    'paymentDueAmount',
    'paymentDueDate',
    'propertyAddress',
  ],
  core: ['borrowerName', 'servicerName', 'loanNumber', 'unpaidPrincipalAmount', 'paymentDueAmount', 'paymentDueDate'],
};
