import type { DocumentTypeDefinition } from './definition.ts';

export const appraisal: DocumentTypeDefinition = {
  key: 'appraisal',
  label: 'Appraisal',
  cues: [
    { phrase: 'uniform residential appraisal report', where: 'title', weight: 14, first: true },
    { phrase: 'appraisal report', where: 'title', weight: 12, first: true },
    { phrase: 'appraisal summary', where: 'title', weight: 11, first: true },
    { phrase: 'va appraisal', where: 'title', weight: 10, first: true },
    { phrase: 'fha appraisal', where: 'title', weight: 10, first: true },
    { phrase: 'appraisal', where: 'title', weight: 8, first: true },
    { phrase: 'appraisal report', where: 'body', weight: 5 },
    { phrase: 'sales comparison approach', where: 'body', weight: 6 },
    { phrase: 'urar', where: 'body', weight: 4 },
    { phrase: 'form 1004', where: 'body', weight: 4 },
    { phrase: 'market value', where: 'body', weight: 2 },
    { phrase: 'appraised value', where: 'body', weight: 2 },
    { phrase: 'comparable sale', where: 'body', weight: 3 },
    { phrase: "appraiser's certification", where: 'body', weight: 6 },
    { phrase: 'notice of value', where: 'title', weight: 4 },
  ],
  fields: [
    'lenderName',
    'borrowerName',
    'salesContractAmount',
    'appraisedValueAmount',
    'propertyAddress',
    'parcelIdentifier',
    'legalDescription',
  ],
  core: [],
};
