import { RECORDED } from '../language/groups.ts';
import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const recordedDate = rulesFor('recordedDate', [
  sentence({
    name: 'recorded-stamp',
    types: ['security-instrument', 'assignment', 'release'],
    score: 0.85,
    pattern: new RegExp(
      String.raw`^.{0,900}?\b(?:(?-i:(?<!\b(?:was|were|duly|been|be|is),? )(?:Recorded|RECORDED)|Filed|FILED)(?: for record)?|Recording Date|Recorded Date|Date Recorded|Rec(?:orded)? Date)(?: on| at)?\s*:?\s*${DATE}(?!,? (?:as|in|at) (?:Instrument|Document|Doc|Inst|Book|Volume|Reel|Liber)\b)`,
      'is',
    ),
  }),
  sentence({
    name: 'official-records-stamp',
    types: RECORDED,
    score: 0.8,
    pattern: new RegExp(
      String.raw`^.{0,600}?\b${DATE}\s+(?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?.{0,40}?\b(?:Official Records|Recorder|County Clerk|Register of Deeds|Registry)`,
      'is',
    ),
  }),
  sentence({
    name: 'clock-stamp',
    types: RECORDED,
    score: 0.72,
    pattern: new RegExp(String.raw`^.{0,400}?\b${DATE},?\s+(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?\s*[AP]\.?M`, 'is'),
  }),
]);
