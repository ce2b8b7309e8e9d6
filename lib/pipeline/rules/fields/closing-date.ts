import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const closingDate = rulesFor('closingDate', [
  labelled({
    name: 'closing-date',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: [
      'Closing Date',
      'Settlement Date',
      'I. Settlement Date',
      'Date of Closing',
      'Consummation Date',
      'Signing Date',
      'Loan Closing Date',
      'Fecha de cierre',
      'Fecha del cierre',
    ],
    score: 0.95,
  }),
]);
