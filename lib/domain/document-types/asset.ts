import type { DocumentTypeDefinition } from './definition.ts';

export const asset: DocumentTypeDefinition = {
  key: 'asset',
  label: 'Bank or investment statement',
  cues: [
    { phrase: 'bank statement', where: 'title', weight: 12, first: true },
    { phrase: 'account statement', where: 'title', weight: 8, first: true },
    { phrase: 'checking account', where: 'body', weight: 3 },
    { phrase: 'savings account', where: 'body', weight: 3 },
    { phrase: 'verification of assets', where: 'title', weight: 13, first: true },
    { phrase: 'verification of assets', where: 'body', weight: 6 },
    { phrase: 'asset report', where: 'title', weight: 10, first: true },
    { phrase: 'beginning balance', where: 'body', weight: 5 },
    { phrase: 'ending balance', where: 'body', weight: 5 },
    { phrase: 'deposits and additions', where: 'body', weight: 4 },
    { phrase: 'account summary', where: 'body', weight: 3 },
    { phrase: 'statement period', where: 'body', weight: 4 },
    { phrase: 'verification of deposit', where: 'title', weight: 12, first: true },
    { phrase: 'assets report', where: 'title', weight: 10, first: true },
    { phrase: 'available balance', where: 'body', weight: 3 },
    { phrase: 'current balance', where: 'body', weight: 2 },
  ],
  fields: [],
  core: [],
};
