import { isPositive } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

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
      'Please Pay This Amount',
      'Pay This Amount',
      'Amount Now Due',
      'Total Amount Now Due',
      'Amount You Owe',
      'Total Amount Payable',
      'Total Monthly Payment Due',
      'Current Payment Due',
      'Total Now Due',
      'Total Amount Owed',
      'Minimum Payment Due',
      'Monthly Payment Due',
      'Please Pay',
    ],
    score: 0.92,
    accept: isPositive,
    unless: /past due amount|after|late/i,
  }),
  labelled({
    name: 'payment-amount',
    types: ['mortgage-statement'],
    labels: ['Payment Amount', 'Total Payment', 'Amount to Pay', 'Amount Payable', 'Total Monthly Payment', 'Monthly Payment', 'Payment'],
    score: 0.72,
    accept: isPositive,
    unless: /past due|after|late/i,
  }),
  sentence({
    name: 'amount-due-sentence',
    types: ['mortgage-statement'],
    score: 0.82,
    accept: isPositive,
    pattern: new RegExp(
      `(?:(?:total )?(?:amount|payment)(?: now)? (?:due|payable|owed)(?: (?:on|by) [^$.]{4,20})?(?: now)? (?:is|of|:)|please (?:pay|send|remit)(?: us)?|(?:payment|installment) of) ${AMOUNT}(?! after)`,
      'i',
    ),
  }),
]);
