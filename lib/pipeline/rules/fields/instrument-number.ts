import { RECORDED } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const instrumentNumber = rulesFor('instrumentNumber', [
  sentence({
    name: 'instrument-number',
    types: RECORDED,
    score: 0.82,
    pattern:
      /^.{0,700}?(?<!\bas )\b(?:Instrument|Document|Doc|Inst|Recording|Reception|CFN|Clerk's File)\.?\s*(?:No\.?|Number|#|ID|(?<=CFN))\s*[:#.]?\s*(?<value>\d[\d-]{4,20})/is,
  }),
  sentence({
    name: 'stamped-number',
    types: RECORDED,
    score: 0.8,
    pattern:
      /^.{0,500}?\b(?:Filed|Recorded)\b.{0,60}?\d{1,2}\/\d{1,2}\/\d{2,4}(?: (?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?)?\s+(?<value>(?:\d{4}-\d{5,9}|\d{8,14}))\b/is,
  }),
  sentence({
    name: 'bare-instrument',
    types: RECORDED,
    score: 0.76,
    pattern: /^.{0,200}?\bINSTRUMENT\s+(?<value>\d{6,14})\b/s,
  }),
]);
