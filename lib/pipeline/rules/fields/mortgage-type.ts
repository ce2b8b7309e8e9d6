import { alone } from '../language/alone.ts';
import { FORMS } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';
import { stated } from '../language/stated.ts';
import { ticked } from '../language/ticked.ts';

export const mortgageType = rulesFor('mortgageType', [
  ticked({
    name: 'ticked-loan-type',
    types: FORMS,
    choices: [
      { label: 'Conventional', value: 'Conventional' },
      { label: 'Conv.', value: 'Conventional' },
      { label: 'Conv. Unins.', value: 'Conventional' },
      { label: 'Conv. Ins.', value: 'Conventional' },
      { label: 'Convencional', value: 'Conventional' },
      { label: 'FHA', value: 'FHA' },
      { label: 'VA', value: 'VA' },
      { label: 'USDA', value: 'USDARuralDevelopment' },
      { label: 'USDA-RD', value: 'USDARuralDevelopment' },
      { label: 'USDA/Rural Housing Service', value: 'USDARuralDevelopment' },
      { label: 'RHS', value: 'USDARuralDevelopment' },
      { label: 'FmHA', value: 'USDARuralDevelopment' },
    ],
    score: 0.9,
  }),
  stated({
    name: 'stated-loan-type',
    types: FORMS,
    labels: ['Loan Type', 'Mortgage Type', 'Loan Program', 'Program', 'Type of Loan'],
    choices: [
      [/^conventional|^conv\b/, 'Conventional'],
      [/^fha/, 'FHA'],
      [/^va\b/, 'VA'],
      [/^usda/, 'USDARuralDevelopment'],
    ],
    score: 0.85,
  }),
  alone({
    name: 'loan-type-alone',
    types: FORMS,
    choices: [
      [/\bconventional\b/, 'Conventional'],
      [/\bfha\b/, 'FHA'],
      [/\bva\b/, 'VA'],
      [/\busda\b|\brural housing\b/, 'USDARuralDevelopment'],
    ],
    score: 0.6,
  }),
]);
