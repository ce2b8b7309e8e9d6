import { isAgencyCase } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const agencyCaseNumber = rulesFor('agencyCaseNumber', [
  labelled({
    name: 'agency-case',
    types: ['loan-application', 'closing-disclosure', 'security-instrument', 'settlement-statement'],
    labels: [
      'Agency Case Number',
      'Agency Case No.',
      'FHA Case Number',
      'FHA Case Number (per 1003)',
      'FHA Case No.',
      'FHA Case No',
      'VA Case Number',
      'VA Loan Number',
      'Case Number',
      'FHA/VA Case Number',
      'MIC #',
      'Agency Case #',
      'FHA Case #',
      'VA Case #',
      'VA Loan No.',
      'Case No.',
      'Case #',
      'MI Case Number',
      'MI Case No.',
      'MI Certificate Number',
      'Mortgage Insurance Case Number',
    ],
    score: 0.88,
    inside: true,
    skipMax: 2,
    accept: isAgencyCase,
  }),
]);
