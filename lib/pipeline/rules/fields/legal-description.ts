import { RECORDED, TRANSFERS } from '../language/groups.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const legalDescription = rulesFor('legalDescription', [
  sentence({
    name: 'described-property',
    types: RECORDED,
    score: 0.75,
    pattern:
      /following[- ]described (?:real )?property[^:]{0,200}:\s*(?:legal description:?\s*)?(?<value>.{15,1200}?)\s*(?=(?:which (?:currently )?has the address|(?:Assessor's (?:Property )?)?(?:Tax )?Parcel (?:ID|I\.D|No|Number|Ident|\/|#)|Parcel\/|Assessor's|A\.?P\.?N|Tax (?:ID|Parcel)|TOGETHER WITH|Property Address|\[))/is,
  }),
  labelled({
    name: 'legal-description',
    types: ['appraisal', 'title', ...TRANSFERS],
    labels: ['Legal Description'],
    score: 0.7,
    where: 'right',
  }),
]);
