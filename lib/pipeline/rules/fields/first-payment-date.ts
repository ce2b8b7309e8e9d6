import { labelled } from '../language/labelled.ts';
import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const firstPaymentDate = rulesFor('firstPaymentDate', [
  sentence({
    name: 'first-payment-sentence',
    types: ['note'],
    score: 0.92,
    pattern: new RegExp(
      String.raw`(?:monthly payments? )?(?:on the (?:first|1st|\d{1,2}(?:st|nd|rd|th)?) day of each month )?beginning on\s+${DATE}`,
      'i',
    ),
  }),
  sentence({
    name: 'first-of-the-payments',
    types: ['note'],
    score: 0.86,
    pattern: new RegExp(
      String.raw`(?:payments?|installments?|month)\b(?:[^.]|\.\d){0,160}?\b(?:beginning|starting|commencing|the first(?: one| of them| payment)?(?: being)?(?: due)?)(?: on| with)?\s+${DATE}`,
      'i',
    ),
  }),
  labelled({
    name: 'first-payment-caption',
    types: ['note', 'closing-disclosure'],
    labels: ['First Payment Date', 'First Payment Due Date', 'First Payment'],
    score: 0.9,
  }),
  sentence({
    name: 'first-payment-due',
    types: ['note', 'closing-disclosure'],
    score: 0.9,
    pattern: new RegExp(`first (?:monthly )?payment (?:will be |is |shall be )?due (?:on )?${DATE}`, 'i'),
  }),
]);
