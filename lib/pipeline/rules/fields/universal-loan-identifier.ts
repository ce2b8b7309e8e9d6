import { isUniversalLoanIdentifier } from '../check-digits.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const universalLoanIdentifier = rulesFor('universalLoanIdentifier', [
  sentence({
    name: 'universal-loan-identifier',
    types: ['loan-application'],
    score: 0.95,
    accept: isUniversalLoanIdentifier,
    pattern: /\b(?<value>(?=[A-Z0-9]*[A-Z])[A-Z0-9]{23,45})\b/,
  }),
]);
