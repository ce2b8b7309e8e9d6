import { DISCLOSURES } from '../language/groups.ts';
import { isRate } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const aprPercent = rulesFor('aprPercent', [
  labelled({
    name: 'apr',
    types: DISCLOSURES,
    labels: [
      'Annual Percentage Rate (APR)',
      'Annual Percentage Rate',
      'APR',
      'Tasa anual equivalente (TAE)',
      'Tasa anual equivalente',
      'Tasa de porcentaje anual (APR)',
      'Tasa porcentual anual (TPA)',
      'Tasa porcentual anual',
    ],
    score: 0.93,
    accept: isRate,
    far: true,
    skipMax: 24,
  }),
  sentence({
    name: 'apr-explained',
    types: DISCLOSURES,
    score: 0.82,
    accept: isRate,
    pattern:
      /(?:Annual Percentage Rate|Tasa porcentual anual|Tasa de porcentaje anual)\s*\(\w{2,4}\).{0,220}?(?<value>\d{1,2}\.\d{1,4}\s*%)/i,
  }),
]);
