import { labelled } from '../language/labelled.ts';
import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const paymentDueDate = rulesFor('paymentDueDate', [
  labelled({
    name: 'due-date',
    types: ['mortgage-statement'],
    labels: [
      'Payment Due Date',
      'Due Date',
      'Payment Due',
      'Payment Due By',
      'Due By',
      'Next Payment Due Date',
      'Next Due Date',
      'Due On',
      'Date Due',
      'Payment Due On',
      'Please Pay By',
      'Pay By',
      'Pay on or Before',
      'Next Payment Due',
      'Payment Date',
      'Next Payment Date',
      'Current Payment Due',
      'Installment Due',
      'Due',
    ],
    score: 0.93,
    unless: /late|after/i,
  }),
  sentence({
    name: 'due-by-sentence',
    types: ['mortgage-statement'],
    score: 0.8,
    pattern: new RegExp(
      String.raw`(?:payment (?:is )?due|due (?:on|by)|due date|(?:must|should) (?:reach us|be received|be paid)(?: on or before| no later than)?|(?:please )?(?:pay|remit)(?: this amount| it)? (?:by|on or before)|payment for)\W{0,3}(?:is |on |by )?${DATE}`,
      'i',
    ),
  }),
]);
