import type { DocumentTypeDefinition } from './definition.ts';

export const transmittalSummary: DocumentTypeDefinition = {
  key: 'transmittal-summary',
  label: 'Transmittal summary (1008)',
  cues: [
    { phrase: 'uniform underwriting and transmittal summary', where: 'title', weight: 14, first: true },
    { phrase: 'uniform underwriting and transmittal summary', where: 'body', weight: 9 },
    { phrase: 'form 1008', where: 'body', weight: 6 },
    { phrase: 'underwriting information', where: 'body', weight: 4 },
  ],
  fields: [
    'lenderName',
    'borrowerName',
    'loanNumber',
    'noteAmount',
    'noteRatePercent',
    'loanTermMonths',
    'salesContractAmount',
    'appraisedValueAmount',
    'propertyAddress',
    'mortgageType',
    'loanPurposeType',
    'amortizationType',
  ],
  core: ['borrowerName'],
};
