import type { DocumentTypeDefinition } from './definition.ts';

export const payoffStatement: DocumentTypeDefinition = {
  key: 'payoff-statement',
  label: 'Payoff statement',
  cues: [
    { phrase: 'payoff statement', where: 'title', weight: 12, first: true },
    { phrase: 'payoff demand', where: 'title', weight: 12, first: true },
    { phrase: 'demand statement', where: 'title', weight: 11, first: true },
    { phrase: 'beneficiary demand', where: 'title', weight: 11, first: true },
    { phrase: 'required to release the lien', where: 'body', weight: 4 },
    { phrase: 'payoff quote', where: 'title', weight: 12, first: true },
    { phrase: 'payoff letter', where: 'title', weight: 12, first: true },
    { phrase: 'loan payoff', where: 'title', weight: 11, first: true },
    { phrase: 'payoff', where: 'title', weight: 9, first: true },
    { phrase: 'payoff amount', where: 'body', weight: 6 },
    { phrase: 'total amount to pay loan in full', where: 'body', weight: 7 },
    { phrase: 'per diem', where: 'body', weight: 3 },
    { phrase: 'good through', where: 'body', weight: 3 },
    { phrase: 'total amount due to pay off', where: 'body', weight: 7 },
    { phrase: 'pay off your loan', where: 'body', weight: 4 },
    { phrase: 'payoff request', where: 'body', weight: 4 },
  ],
  fields: ['borrowerName', 'borrowerAddress', 'servicerName', 'loanNumber', 'unpaidPrincipalAmount', 'payoffAmount', 'propertyAddress'],
  core: ['borrowerName', 'servicerName', 'loanNumber', 'unpaidPrincipalAmount', 'payoffAmount'],
};
