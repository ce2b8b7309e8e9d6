import { labelled } from '../language/labelled.ts';
import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const paymentDueDate = rulesFor('paymentDueDate', [
  labelled({
    name: 'due-date',
    types: ['mortgage-statement'],
    labels: ['Payment Due Date', 'Due Date', 'Payment Due', 'Payment Due By', 'Due By', 'Next Payment Due Date', 'Next Due Date'],
    score: 0.93,
    unless: /late|after/i,
  }),
  sentence({
    name: 'due-by-sentence',
    types: ['mortgage-statement'],
    score: 0.8,
    pattern: new RegExp(String.raw`(?:payment (?:is )?due|due (?:on|by)|due date)\W{0,3}(?:is |on |by )?${DATE}`, 'i'),
  }),
]);
