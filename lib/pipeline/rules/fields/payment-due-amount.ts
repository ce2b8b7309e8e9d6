import { isPositive } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const paymentDueAmount = rulesFor('paymentDueAmount', [
  labelled({
    name: 'amount-due',
    types: ['mortgage-statement'],
    labels: [
      'Amount Due',
      'Total Amount Due',
      'Total Payment Due',
      'Payment Amount Due',
      'Current Amount Due',
      'Total Payment Amount',
      'Total Due',
      'Payment Due',
    ],
    score: 0.92,
    accept: isPositive,
    unless: /past due amount|after|late/i,
  }),
]);
