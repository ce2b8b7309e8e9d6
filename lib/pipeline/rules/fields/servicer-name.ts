import { SERVICING } from '../language/groups.ts';
import { isCompany } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { letterhead } from '../language/letterhead.ts';
import { rulesFor } from '../language/rule.ts';

export const servicerName = rulesFor('servicerName', [
  labelled({
    name: 'servicer-caption',
    types: [...SERVICING, 'assignment'],
    labels: [
      'Servicer',
      'Loan Servicer',
      'Servicer Name',
      'Mortgage Servicer',
      'Serviced by',
      'Your Servicer',
      'Mortgage Servicing Company',
      'Servicing Agent',
      'Current Servicer',
      'Servicer of Your Loan',
    ],
    score: 0.92,
    accept: isCompany,
  }),
  labelled({
    name: 'servicer-payee',
    types: SERVICING,
    labels: [
      'Make check payable to',
      'Make checks payable to',
      'Make your check payable to',
      'Payable to',
      'Remit to',
      'Make payment to',
      'Make payments to',
      'Mail payment to',
      'Mail payments to',
      'Send payment to',
      'Send payments to',
      'Send certified funds to',
      'Send funds to',
      'For further credit',
      'Account Name',
      'Beneficiary Name',
      'Payee',
      'Overnight mail',
    ],
    score: 0.78,
    inside: true,
    accept: isCompany,
  }),
  letterhead({ name: 'letterhead-servicer', types: SERVICING, score: 0.8 }),
]);
