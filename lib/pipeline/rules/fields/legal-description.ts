import { legallyDescribed } from '../language/described.ts';
import { RECORDED } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';

export const legalDescription = rulesFor('legalDescription', [
  legallyDescribed({
    types: [...RECORDED, 'appraisal', 'title'],
    labels: [
      'Legal Description',
      'Brief Legal',
      'Brief Legal Description',
      'Legal',
      'Description of the Property',
      'Description of Property',
    ],
  }),
]);
