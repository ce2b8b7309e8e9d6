import { alone } from '../language/alone.ts';
import { DISCLOSURES, FORMS } from '../language/groups.ts';
import { rateClause } from '../language/rate-clause.ts';
import { rulesFor } from '../language/rule.ts';
import { stated } from '../language/stated.ts';
import { ticked } from '../language/ticked.ts';
import { titled } from '../language/titled.ts';

export const amortizationType = rulesFor('amortizationType', [
  stated({
    name: 'stated-product',
    types: DISCLOSURES,
    labels: ['Product', 'Loan Product', 'Loan Program', 'Producto'],
    choices: [
      [/adjustable|\barm\b|tasa (?:de interes )?ajustable|^\d+ \d+ /, 'AdjustableRate'],
      [/fixed|tasa (?:de interes )?fija/, 'Fixed'],
    ],
    score: 0.9,
  }),
  ticked({
    name: 'ticked-amortization',
    types: ['transmittal-summary', 'loan-application'],
    choices: [
      { label: 'Fixed Rate', value: 'Fixed' },
      { label: 'Fixed-Rate', value: 'Fixed' },
      { label: 'Fixed-Rate\u2014Monthly Payments', value: 'Fixed' },
      { label: 'ARM', value: 'AdjustableRate' },
      { label: 'Adjustable Rate', value: 'AdjustableRate' },
      { label: 'GPM', value: 'Other' },
      { label: 'Balloon', value: 'Other' },
    ],
    score: 0.85,
  }),
  titled({ name: 'titled-note', types: ['note'], title: 'note', score: 0.85 }),
  rateClause({ name: 'rate-clause', types: ['note'], score: 0.75 }),
  titled({ name: 'titled-rider', types: ['rider'], title: 'rider', score: 0.85 }),
  stated({
    name: 'stated-amortization',
    types: ['transmittal-summary', 'loan-application'],
    labels: ['Amortization Type', 'Amortization'],
    choices: [
      [/^(?:adjustable|arm)\b/, 'AdjustableRate'],
      [/^fixed/, 'Fixed'],
    ],
    score: 0.85,
  }),
  alone({
    name: 'amortization-alone',
    types: FORMS,
    choices: [
      [/\badjustable\b|\barm\b/, 'AdjustableRate'],
      [/\bfixed\b/, 'Fixed'],
    ],
    score: 0.6,
  }),
]);
