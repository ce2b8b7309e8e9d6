import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const nomineeName = rulesFor('nomineeName', [
  sentence({
    name: 'nominee-mers',
    types: ['security-instrument', 'assignment', 'release'],
    score: 0.95,
    pattern: /(?<value>Mortgage\s+Electronic\s+Registration\s+Systems?,?\s+Inc\.?)/i,
  }),
]);
