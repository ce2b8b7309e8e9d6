import type { DocumentTypeDefinition } from './definition.ts';

/** Papers of a loan file that carry none of our fields, with the cues that keep them from being taken for another type. */
export const other: DocumentTypeDefinition = {
  key: 'other',
  label: 'Other',
  cues: [
    { phrase: 'loan agreement', where: 'title', weight: 12, first: true },
    { phrase: 'credit agreement', where: 'title', weight: 12, first: true },
    { phrase: 'amendment to', where: 'title', weight: 14, first: true },
    { phrase: 'first amendment', where: 'title', weight: 10, first: true },
    { phrase: 'second amendment', where: 'title', weight: 10, first: true },
    { phrase: 'third amendment', where: 'title', weight: 10, first: true },
    { phrase: 'modification to', where: 'title', weight: 14, first: true },
    { phrase: 'modification of', where: 'title', weight: 14, first: true },
    { phrase: 'modification agreement', where: 'title', weight: 14, first: true },
    { phrase: 'written list of providers', where: 'body', weight: 18, first: true },
    { phrase: 'service providers list', where: 'title', weight: 20, first: true },
    { phrase: 'addendum to uniform residential loan application', where: 'body', weight: 40, first: true },
    { phrase: 'hud 92900', where: 'title', weight: 30, first: true },
    { phrase: 'credit report', where: 'title', weight: 12, first: true },
    { phrase: 'gift letter', where: 'title', weight: 12, first: true },
    { phrase: 'certificate of eligibility', where: 'title', weight: 12, first: true },
    { phrase: 'mortgage offer', where: 'title', weight: 14, first: true },
    { phrase: 'mortgage illustration', where: 'body', weight: 14, first: true },
    { phrase: 'early repayment charge', where: 'body', weight: 10 },
    { phrase: 'closing instructions', where: 'title', weight: 12, first: true },
    { phrase: 'commitment letter', where: 'title', weight: 10, first: true },
    { phrase: 'homeowners association', where: 'title', weight: 8, first: true },
  ],
  fields: [],
  core: [],
};
