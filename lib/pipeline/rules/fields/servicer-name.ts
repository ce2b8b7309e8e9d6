import { SERVICING } from '../language/groups.ts';
import { isCompany } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { letterhead } from '../language/letterhead.ts';
import { rulesFor } from '../language/rule.ts';

export const servicerName = rulesFor('servicerName', [
  labelled({
    name: 'servicer-caption',
    types: [...SERVICING, 'assignment'],
    labels: ['Servicer', 'Loan Servicer', 'Servicer Name', 'Mortgage Servicer', 'Serviced by', 'Your Servicer'],
    score: 0.92,
    accept: isCompany,
  }),
  labelled({
    name: 'servicer-payee',
    types: SERVICING,
    labels: ['Make check payable to', 'Make checks payable to', 'Make your check payable to', 'Payable to', 'Remit to', 'Make payment to'],
    score: 0.78,
    inside: true,
    accept: isCompany,
  }),
  letterhead({ name: 'letterhead-servicer', types: SERVICING, score: 0.8 }),
]);
