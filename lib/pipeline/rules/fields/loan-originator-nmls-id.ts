import { isNmls } from '../language/guards.ts';
import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { licenceOf } from '../language/licence-of.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const loanOriginatorNmlsId = rulesFor('loanOriginatorNmlsId', [
  sentence({
    name: 'originator-nmls',
    types: ['note', 'security-instrument', 'loan-application'],
    score: 0.9,
    accept: isNmls,
    pattern:
      /(?:Individual(?: Loan Originator)?|Loan Originator(?! \(?Organi[sz]ation| Company)|Loan Officer)(?:(?!NMLS|Organi[sz]ation).){0,80}?NMLS(?:R)?(?:\s*(?:ID|No\.?|Number|#|:))*\s*(?<value>\d{3,12})\b/i,
  }),
  inTable({
    name: 'contact-table-contact-nmls',
    types: ['closing-disclosure'],
    heads: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    labels: ['Contact NMLS ID', 'Contact NMLS #', 'Contact NMLS No.', 'Contact NMLS Number', 'Contact NMLS', 'ID. de contacto'],
    score: 0.9,
  }),
  labelled({
    name: 'contact-nmls',
    types: ['closing-disclosure'],
    labels: ['Contact NMLS ID'],
    score: 0.9,
    where: 'right',
    accept: isNmls,
  }),
  licenceOf({
    name: 'officer-nmls',
    types: ['loan-estimate'],
    roles: ['Loan Officer', 'Mortgage Loan Officer', 'Loan Originator', 'Agente de pr\u00e9stamos', 'Oficial de pr\u00e9stamos'],
    score: 0.9,
  }),
  labelled({
    name: 'originator-number',
    types: ['loan-application', 'note', 'security-instrument'],
    labels: [
      'Loan Originator NMLSR ID#',
      'Loan Originator NMLSR ID #',
      'Loan Originator Identifier',
      'Loan Originator NMLS ID',
      'Loan Officer NMLS ID',
      'Loan Officer NMLS',
      'Loan Officer NMLS #',
    ],
    score: 0.9,
    accept: isNmls,
  }),
]);
