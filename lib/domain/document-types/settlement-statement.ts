import type { DocumentTypeDefinition } from './definition.ts';

export const settlementStatement: DocumentTypeDefinition = {
  key: 'settlement-statement',
  label: 'Settlement statement',
  cues: [
    { phrase: 'settlement statement', where: 'title', weight: 11, first: true },
    { phrase: 'hud-1', where: 'body', weight: 8, first: true },
    { phrase: "summary of borrower's transaction", where: 'body', weight: 7 },
    { phrase: "summary of seller's transaction", where: 'body', weight: 7 },
    { phrase: 'alta settlement statement', where: 'title', weight: 12, first: true },
    { phrase: 'gross amount due from borrower', where: 'body', weight: 6 },
    { phrase: 'settlement charges', where: 'body', weight: 3 },
  ],
  fields: [
    'lenderName',
    'lenderAddress',
    'borrowerName',
    'borrowerAddress',
    'sellerName',
    'settlementAgentName',
    'loanNumber',
    'agencyCaseNumber',
    'closingFileNumber',
    'noteAmount',
    'closingDate',
    'disbursementDate',
    'cashToCloseAmount',
    'salesContractAmount',
    'propertyAddress',
    'mortgageType',
  ],
  core: ['borrowerName'],
};
