import { labelled } from '../language/labelled.ts';
import { DATE } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const noteDate = rulesFor('noteDate', [
  labelled({
    name: 'note-date-caption',
    types: ['note', 'security-instrument', 'rider', 'assignment', 'release'],
    labels: ['Note Date', 'Date of Note', 'Loan Date', 'Date of Mortgage', 'Mortgage Date', 'Deed of Trust Date', 'Date of Deed of Trust'],
    score: 0.86,
  }),
  sentence({
    name: 'defined-note-date',
    types: ['security-instrument'],
    score: 0.97,
    pattern: new RegExp(String.raw`"\s*Note\.?\s*"\.?\s*(?:means|The note signed)[^.]{0,160}?dated:?\s+(?:as of )?${DATE}`, 'i'),
  }),
  sentence({
    name: 'instrument-dated',
    types: ['security-instrument'],
    score: 0.85,
    pattern: new RegExp(String.raw`"\s*Security Instrument\s*"\s*means[^.]{0,160}?dated:?\s+${DATE}`, 'i'),
  }),
  sentence({
    name: 'made-as-of',
    types: ['security-instrument', 'rider'],
    score: 0.84,
    pattern: new RegExp(
      String.raw`(?:\bis\s+)?(?:made|given|dated|entered into)(?: and entered into)?(?: (?:this|on|as of|effective))*(?: the)? ${DATE}`,
      'i',
    ),
  }),
  sentence({
    name: 'note-first-date',
    types: ['note'],
    score: 0.9,
    pattern: new RegExp(String.raw`^.{0,500}?\b${DATE}`, 'is'),
  }),
  sentence({
    name: 'transfer-note-dated',
    types: ['assignment', 'release'],
    score: 0.86,
    pattern: new RegExp(
      `(?:Note|Mortgage|Deed of Trust|Trust Deed|Security (?:Instrument|Deed))(?:(?!recorded)[^;]){0,320}?(?:dated:?|bearing (?:the )?date|made on)(?: as of| of)? ${DATE}`,
      'i',
    ),
  }),
  sentence({
    name: 'note-block-date',
    types: ['release'],
    score: 0.88,
    pattern: new RegExp(String.raw`\bNote:?\s+(?:and Lien:?\s+)?Date:?\s+${DATE}`, 'i'),
  }),
]);
