import { DISCLOSURES, SERVICING } from './groups.ts';
import { labelled } from './labelled.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';

/** Addresses of people: under the borrower's name on a form, beside a mailing caption, in a definition. */
export const blocks: readonly Rule[] = [
  ...labelled({
    name: 'address-under-borrower',
    field: 'borrowerAddress',
    types: [...DISCLOSURES, 'settlement-statement'],
    labels: [
      'Borrower',
      'Applicants',
      'Applicant',
      'Borrowers',
      'Deudor',
      'Solicitantes',
      'Name & Address of Borrower',
      'Name and Address of Borrower',
    ],
    score: 0.88,
  }),
  ...labelled({
    name: 'mailing-address',
    field: 'borrowerAddress',
    types: ['loan-application', ...SERVICING],
    labels: ['Mailing Address', 'Current Address', 'Present Address', 'Borrower Address'],
    score: 0.85,
  }),
  sentence({
    name: 'borrower-residing',
    field: 'borrowerAddress',
    types: ['security-instrument'],
    score: 0.85,
    pattern:
      /"\s*Borrowers?\s*"\s*(?:is|are)\b.{3,160}?(?:residing at|whose (?:mailing )?address is)\s+(?<value>\d.{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
  sentence({
    name: 'lender-address',
    field: 'lenderAddress',
    types: ['security-instrument'],
    score: 0.9,
    pattern: /Lender'?s? (?:mailing )?address is:?\s+(?<value>(?:\d|P\.?\s?O).{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
  sentence({
    name: 'beneficiary-address',
    field: 'lenderAddress',
    types: ['security-instrument'],
    score: 0.85,
    pattern:
      /"(?:Lender|Beneficiary|Mortgagee)"\s*\)?,? whose (?:mailing )?address is:?\s+(?<value>(?:\d|P\.?\s?O).{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
];
