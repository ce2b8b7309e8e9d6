import { isMersMin } from '../check-digits.ts';
import { TRANSFERS } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const mersMin = rulesFor('mersMin', [
  sentence({
    name: 'mers-min',
    types: ['note', 'security-instrument', ...TRANSFERS],
    score: 0.97,
    accept: isMersMin,
    pattern: /\bMIN(?:\s*(?:#|No\.?|Number))?\s*[:#.]?\s*(?<value>\d[\d-]{16,22}\d)/i,
  }),
]);
