import { RECORDED } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const instrumentNumber = rulesFor('instrumentNumber', [
  sentence({
    name: 'instrument-number',
    types: RECORDED,
    score: 0.82,
    pattern:
      /^.{0,700}?\b(?:Instrument|Document|Doc|Inst|Recording|Reception|CFN|Clerk's File)\.?\s*(?:No\.?|Number|#|ID)\s*[:#.]?\s*(?<value>\d[\d-]{4,20})/is,
  }),
]);
