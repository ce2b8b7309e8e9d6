import { DISCLOSURES } from '../language/groups.ts';
import { notCompany } from '../language/guards.ts';
import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const loanOriginatorName = rulesFor('loanOriginatorName', [
  labelled({
    name: 'officer-caption',
    types: [...DISCLOSURES, 'loan-application', 'note', 'security-instrument'],
    labels: [
      'Loan Officer',
      'Agente de pr\u00e9stamos',
      'Oficial de pr\u00e9stamos',
      'Loan Originator',
      'Loan Originator Name',
      "Loan Originator's Name",
      'Loan Originator Name (print or type)',
      'Loan Officer Name',
      'Individual Loan Originator',
      'Mortgage Loan Officer',
      'Mortgage Loan Originator',
    ],
    score: 0.88,
    unless: /organi[sz]ation|company|identifier|nmls|information/i,
    accept: notCompany,
  }),
  sentence({
    name: 'individual-originator',
    types: ['note', 'security-instrument', 'loan-application'],
    score: 0.9,
    accept: notCompany,
    pattern:
      /(?:Individual(?: Loan Originator)?|Loan Originator(?! \(?Organi[sz]ation| Company)|Loan Officer)(?:'s Name)?:?\s+(?<value>[A-Z](?:(?!NMLS|Loan Officer)[^:;()]){3,60}?),?\s*(?:\(|NMLS)/,
  }),
  inTable({
    name: 'contact-table-contact',
    types: ['closing-disclosure'],
    heads: ['Lender', 'Mortgage Lender', 'Creditor', 'Prestamista'],
    labels: ['Contact', 'Contact Person', 'Contact Name', 'Contacto', 'Persona de contacto'],
    score: 0.93,
    accept: notCompany,
  }),
  labelled({
    name: 'contact-person',
    types: DISCLOSURES,
    labels: ['Contact Name'],
    score: 0.6,
    accept: notCompany,
    where: 'right',
  }),
]);
