import type { DocumentTypeDefinition } from './definition.ts';

export const rider: DocumentTypeDefinition = {
  key: 'rider',
  label: 'Rider or addendum',
  cues: [
    { phrase: 'rider', where: 'title', weight: 10, first: true },
    { phrase: 'adjustable rate rider', where: 'title', weight: 12, first: true },
    { phrase: 'planned unit development rider', where: 'title', weight: 12, first: true },
    { phrase: 'condominium rider', where: 'title', weight: 12, first: true },
    { phrase: '1-4 family rider', where: 'title', weight: 12, first: true },
    { phrase: 'second home rider', where: 'title', weight: 12, first: true },
    { phrase: 'balloon rider', where: 'title', weight: 12, first: true },
    { phrase: 'revocable trust rider', where: 'title', weight: 12, first: true },
    { phrase: 'addendum to note', where: 'title', weight: 10, first: true },
    { phrase: 'is incorporated into and shall be deemed to amend and supplement', where: 'body', weight: 10, first: true },
    { phrase: 'is incorporated into and amends and supplements', where: 'body', weight: 10, first: true },
    { phrase: 'this rider', where: 'body', weight: 2 },
  ],
  fields: ['borrowerName', 'noteRatePercent', 'noteDate', 'propertyAddress', 'amortizationType'],
  core: ['borrowerName'],
};
