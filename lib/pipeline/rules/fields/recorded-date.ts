import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const recordedDate = rulesFor('recordedDate', [
  sentence({
    name: 'recorded-stamp',
    types: ['security-instrument', 'assignment', 'release'],
    score: 0.85,
    pattern: new RegExp(
      String.raw`^.{0,900}?\b(?:Recorded|Filed(?: for Record)?|Recording Date|Recorded Date|Date Recorded|Rec(?:orded)? Date)(?: on| at)?\s*:?\s*${DATE}`,
      's',
    ),
  }),
]);
