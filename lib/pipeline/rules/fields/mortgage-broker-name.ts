import { isBrokerName } from '../language/brokered.ts';
import { isCompany } from '../language/guards.ts';
import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const mortgageBrokerName = rulesFor('mortgageBrokerName', [
  labelled({
    name: 'originator-named-broker',
    types: ['loan-application'],
    labels: [
      'Loan Originator Organization Name',
      "Loan Origination Company's Name",
      'Loan Origination Company Name',
      'Loan Originator Organization',
      'Loan Origination Company',
    ],
    score: 0.84,
    accept: (value) => isCompany(value) && isBrokerName(value),
  }),
  labelled({
    name: 'broker-caption',
    types: ['loan-application'],
    labels: ['Mortgage Broker', 'Broker Name', 'Mortgage Broker Name', 'Broker Company', 'Brokered by'],
    score: 0.8,
    where: 'right',
    accept: isCompany,
  }),
  inTable({
    name: 'contact-table-broker',
    types: ['closing-disclosure'],
    heads: ['Mortgage Broker', 'Corredor hipotecario'],
    labels: ['Name', 'Nombre'],
    score: 0.88,
  }),
  labelled({
    name: 'estimate-broker',
    types: ['loan-estimate'],
    labels: ['Mortgage Broker', 'Corredor hipotecario'],
    score: 0.85,
    where: 'right',
    accept: isCompany,
  }),
]);
