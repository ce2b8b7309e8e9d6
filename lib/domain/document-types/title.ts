import type { DocumentTypeDefinition } from './definition.ts';

export const title: DocumentTypeDefinition = {
  key: 'title',
  label: 'Title commitment or report',
  cues: [
    { phrase: 'commitment for title insurance', where: 'title', weight: 14, first: true },
    { phrase: 'commitment for title insurance', where: 'body', weight: 7 },
    { phrase: 'title commitment', where: 'title', weight: 12, first: true },
    { phrase: 'title report', where: 'title', weight: 12, first: true },
    { phrase: 'preliminary report', where: 'title', weight: 9, first: true },
    { phrase: 'preliminary title report', where: 'title', weight: 12, first: true },
    { phrase: 'title insurance commitment', where: 'body', weight: 8 },
    { phrase: 'schedule b', where: 'body', weight: 3 },
    { phrase: 'schedule a', where: 'body', weight: 3 },
    { phrase: 'proposed insured', where: 'body', weight: 6 },
    { phrase: 'policy to be issued', where: 'body', weight: 5 },
    { phrase: "owner's policy", where: 'body', weight: 2 },
  ],
  fields: ['borrowerName', 'propertyAddress', 'parcelIdentifier', 'legalDescription'],
  core: [],
};
