import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const closingFileNumber = rulesFor('closingFileNumber', [
  labelled({
    name: 'file-number',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: [
      'File #',
      'File No./Escrow No.',
      'Escrow Number',
      'Settlement No.',
      'Closing File Number',
      'File Number',
      'File No.',
      'File No',
      'Escrow No.',
      '6. File Number',
      'Settlement File Number',
      'N.\u00b0 de Archivo',
      'N.\u00ba de Archivo',
      'N\u00famero de archivo',
      'Order Number',
    ],
    score: 0.92,
    skipMax: 1,
  }),
]);
