import { unlessBrokered } from '../language/brokered.ts';
import { isNmls } from '../language/guards.ts';
import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { licenceOf } from '../language/licence-of.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const lenderNmlsId = rulesFor('lenderNmlsId', [
  unlessBrokered(
    sentence({
      name: 'organisation-nmls',
      types: ['note', 'security-instrument', 'loan-application'],
      score: 0.86,
      accept: isNmls,
      pattern:
        /(?:Loan Originat(?:ion|or) (?:Company|Organi[sz]ation)|Organi[sz]ation|Creditor)\b(?:(?!NMLS|Individual).){0,80}?NMLS(?:R)?(?:\s*(?:ID|No\.?|Number|#|:))*\s*(?<value>\d{3,12})\b/i,
    }),
  ),
  inTable({
    name: 'contact-table-lender-nmls',
    types: ['closing-disclosure'],
    heads: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    labels: ['NMLS ID', 'N.\u00b0 de NMLS'],
    score: 0.9,
  }),
  unlessBrokered(
    labelled({
      name: 'origination-company-number',
      types: ['loan-application', 'note', 'security-instrument'],
      labels: [
        'Loan Originator Organization NMLSR ID#',
        'Loan Originator Organization NMLSR ID #',
        'Loan Origination Company Identifier',
        'Loan Originator Organization NMLS ID',
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
]);
