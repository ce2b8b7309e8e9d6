import { unlessBrokered } from '../language/brokered.ts';
import { DISCLOSURES } from '../language/groups.ts';
import { isNmls } from '../language/guards.ts';
import { inTable, NMLS_ROWS } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { letterheadLicence } from '../language/letterhead.ts';
import { licenceOf } from '../language/licence-of.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const lenderNmlsId = rulesFor('lenderNmlsId', [
  unlessBrokered(
    sentence({
      name: 'organisation-nmls',
      types: ['note', 'security-instrument', 'loan-application', ...DISCLOSURES],
      score: 0.86,
      accept: isNmls,
      pattern:
        /(?:Loan Originat(?:ion|or) (?:Company|Organi[sz]ation)|Organi[sz]ation|Creditor|Lender)[\s):,](?:(?!NMLS|Individual|Originator|Officer|Broker).){0,80}?NMLS(?:R)?(?:\s*(?:ID|No\.?|Number|#|:))*\s*(?<value>\d{3,12})\b/i,
    }),
  ),
  inTable({
    name: 'contact-table-lender-nmls',
    types: ['closing-disclosure'],
    heads: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    labels: NMLS_ROWS,
    score: 0.9,
  }),
  unlessBrokered(
    labelled({
      name: 'origination-company-number',
      types: ['loan-application', 'note', 'security-instrument', 'loan-estimate'],
      labels: [
        'Loan Originator Organization NMLSR ID#',
        'Loan Originator Organization NMLSR ID #',
        'Loan Origination Company Identifier',
        'Loan Originator Organization NMLS ID',
        'Company NMLS #',
        'Company NMLS ID',
        'Company NMLS',
        'Organization NMLS ID',
        'Organization NMLS #',
        'Lender NMLS ID',
        'Lender NMLS',
        'Lender NMLS #',
      ],
      score: 0.9,
      accept: isNmls,
    }),
  ),
  licenceOf({
    name: 'lender-nmls',
    types: ['loan-estimate'],
    roles: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    score: 0.85,
  }),
  unlessBrokered(letterheadLicence({ name: 'letterhead-nmls', types: ['loan-application', ...DISCLOSURES], score: 0.92 })),
]);
