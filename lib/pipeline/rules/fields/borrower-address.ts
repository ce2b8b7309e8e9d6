import { addressee } from '../language/addressee.ts';
import { boxedAddress } from '../language/boxed-address.ts';
import { DISCLOSURES, SERVICING } from '../language/groups.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const borrowerAddress = rulesFor('borrowerAddress', [
  labelled({
    name: 'address-under-borrower',
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
  labelled({
    name: 'mailing-address',
    types: ['loan-application', ...SERVICING],
    labels: ['Mailing Address', 'Current Address', 'Present Address', 'Borrower Address', 'Billing Address'],
    score: 0.85,
  }),
  sentence({
    name: 'borrower-residing',
    types: ['security-instrument'],
    score: 0.85,
    pattern:
      /"\s*Borrowers?\s*"\s*(?:is|are)\b.{3,160}?(?:residing at|whose (?:mailing )?address is)\s+(?<value>\d.{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
  boxedAddress({ name: 'boxed-current-address', types: ['loan-application'], heading: 'Current Address', score: 0.9 }),
  sentence({
    name: 'currently-residing',
    types: ['security-instrument'],
    score: 0.86,
    pattern: /currently residing at\s+(?<value>\d.{8,120}?\b\d{5}(?:-\d{4})?)\b/i,
  }),
  labelled({
    name: 'present-address',
    types: ['loan-application'],
    labels: ['Present Address (street, city, state, ZIP)', 'Present Address (street, city, state, ZIP/ country)'],
    score: 0.86,
    where: 'below',
  }),
  addressee({ name: 'addressee', types: SERVICING, score: 0.82 }),
]);
