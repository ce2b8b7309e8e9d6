import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { letterhead } from '../language/letterhead.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const lenderAddress = rulesFor('lenderAddress', [
  sentence({
    name: 'lender-address',
    types: ['security-instrument'],
    score: 0.9,
    pattern: /Lender'?s? (?:mailing )?address is:?\s+(?<value>(?:\d|P\.?\s?O).{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
  sentence({
    name: 'beneficiary-address',
    types: ['security-instrument'],
    score: 0.85,
    pattern:
      /"(?:Lender|Beneficiary|Mortgagee)"\s*\)?,? whose (?:mailing )?address is:?\s+(?<value>(?:\d|P\.?\s?O).{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
  inTable({
    name: 'contact-table-lender-address',
    types: ['closing-disclosure'],
    heads: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    labels: ['Address', 'Direcci\u00f3n'],
    score: 0.85,
  }),
  letterhead({ name: 'letterhead-lender-address', types: ['loan-estimate'], score: 0.7 }),
  sentence({
    name: 'address-before-definition',
    types: ['security-instrument'],
    score: 0.88,
    pattern:
      /whose (?:mailing )?address is:?\s+(?<value>(?:\d|P\.?\s?O)(?:(?!whose)[^"]){8,120}?\b\d{5}(?:-\d{4})?)\s*,?\s*\(\s*(?:the |herein )*"(?:Lender|Beneficiary|Mortgagee)/i,
  }),
  sentence({
    name: 'payable-at',
    types: ['note'],
    score: 0.75,
    pattern:
      /(?:at its (?:office|principal office) at|make my monthly payments at|payments at)\s+(?<value>(?:\d|P\.?\s?O)[^"]{8,120}?\b\d{5}(?:-\d{4})?)/i,
  }),
  labelled({
    name: 'settlement-lender-address',
    types: ['settlement-statement'],
    labels: ['Name & Address of Lender', 'Name and Address of Lender', 'F. Name & Address of Lender'],
    score: 0.88,
  }),
  sentence({
    name: 'note-lender-address',
    types: ['note'],
    score: 0.88,
    pattern:
      /\b(?:The )?Lender is [^"]{3,200}?whose (?:mailing )?address is:?\s+(?<value>(?:\d|P\.?\s?O)[^"]{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
]);
