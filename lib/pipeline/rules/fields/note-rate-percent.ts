import { DISCLOSURES } from '../language/groups.ts';
import { isRate } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const noteRatePercent = rulesFor('noteRatePercent', [
  labelled({
    name: 'interest-rate',
    types: [...DISCLOSURES, 'transmittal-summary', 'loan-application', 'mortgage-statement', 'note'],
    labels: [
      'Interest Rate',
      'Note Rate',
      'Initial Interest Rate',
      'Initial Note Rate',
      'Current Interest Rate',
      'Tasa de inter\u00e9s',
      'Starting Interest Rate',
      'Rate of Interest',
      'Annual Interest Rate',
    ],
    score: 0.95,
    accept: isRate,
    unless: /minimum|maximum|limits|first change|change date|prepaid|per day|annual percentage/i,
  }),
  labelled({
    name: 'statement-rate',
    types: ['mortgage-statement'],
    labels: ['Interest Rate (Until'],
    score: 0.9,
    accept: isRate,
    skipMax: 4,
  }),
  labelled({
    name: 'servicing-rate',
    types: ['mortgage-statement', 'transmittal-summary'],
    labels: ['Current Rate', 'Your Interest Rate', 'Loan Rate', 'Contract Rate', 'Mortgage Rate', 'Rate'],
    score: 0.84,
    accept: isRate,
    unless: /qualif|lock/i,
  }),
  sentence({
    name: 'rate-is',
    types: ['mortgage-statement'],
    score: 0.82,
    accept: isRate,
    pattern:
      /(?:interest accrues at|(?:interest|note|current) rate(?: (?:on|of) (?:your|this|the) loan)?(?: currently| now)? (?:is|of|:)) (?<value>\d{1,2}(?:\.\d{1,5})?\s*%)/i,
  }),
  sentence({
    name: 'note-rate',
    types: ['note', 'rider'],
    score: 0.96,
    accept: isRate,
    pattern:
      /(?:interest at (?:a|an|the) (?:initial |fixed |yearly |annual )*rate of|initial interest rate of|initial fixed interest rate of)[^%]{0,80}?(?<value>\d{1,2}(?:\.\d{1,4})?\s*%)/i,
  }),
  sentence({
    name: 'rate-from',
    types: ['rider', 'note'],
    score: 0.85,
    accept: isRate,
    pattern:
      /(?:at the rate of|rate of|rate is)(?: [a-z]+(?: and)?(?: [a-z-]+){0,4} per ?cent)?[\s(]{1,3}(?<value>\d{1,2}(?:\.\d{1,4})?\s*(?:%|per ?cent))/i,
  }),
]);
