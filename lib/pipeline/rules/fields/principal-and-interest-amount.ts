import { DISCLOSURES } from '../language/groups.ts';
import { isPositive } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const principalAndInterestAmount = rulesFor('principalAndInterestAmount', [
  labelled({
    name: 'servicing-payment',
    types: ['mortgage-statement'],
    labels: [
      'Principal and Interest',
      'Principal & Interest',
      'Principal and Interest Payment',
      'Monthly Principal and Interest',
      'P&I',
      'P & I',
      'P & I Payment',
      'Principal/Interest',
      'Principal and Interest Due',
      'Principal & Interest (P&I)',
    ],
    score: 0.85,
    accept: isPositive,
  }),
  labelled({
    name: 'principal-interest',
    types: [...DISCLOSURES, 'note'],
    labels: [
      'Monthly Principal & Interest',
      'Monthly Principal and Interest',
      'Monthly P&I',
      'Monthly P&I (initial)',
      'Initial Monthly P&I',
      'Principal & Interest Payment',
      'Initial Monthly Principal & Interest',
      'Pago mensual',
    ],
    score: 0.94,
    accept: isPositive,
    skipMax: 1,
  }),
  labelled({
    name: 'principal-interest-row',
    types: DISCLOSURES,
    labels: ['Principal & Interest', 'Principal and Interest', 'Capital e intereses'],
    score: 0.8,
    where: 'right',
    accept: isPositive,
  }),
  sentence({
    name: 'note-payment',
    types: ['note'],
    score: 0.94,
    pattern: new RegExp(
      `(?:monthly payments? (?:will be )?in the (?:initial )?amount of|payments? of|installments? of|initial monthly payments? will be in the amount of)[^$]{0,60}?${AMOUNT}`,
      'i',
    ),
  }),
]);
