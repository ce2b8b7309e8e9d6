import { isCompany } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { defines, END, NAME } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const trusteeName = rulesFor('trusteeName', [
  labelled({
    name: 'trustee-caption',
    types: ['security-instrument', 'release', 'assignment'],
    labels: ['Trustee', 'Trustee Name', 'Original Trustee'],
    score: 0.84,
    where: 'right',
    accept: isCompany,
  }),
  sentence({
    name: 'defined-trustee',
    types: ['security-instrument'],
    score: 0.96,
    pattern: new RegExp(
      String.raw`"\s*Trustee[.,]?\s*"\s*(?:is|means):?\s+${NAME}(?:\.\s+(?:Trustee|\(?[A-Z]\)|The\b)|,?\s+(?:whose address|an? [a-z ]{0,40}(?:corporation|company|association)|organized)|;|\(|${END})`,
      'i',
    ),
  }),
  sentence({
    name: 'bracketed-trustee',
    types: ['security-instrument'],
    score: 0.92,
    pattern: new RegExp(String.raw`(?:trustee is|; and|\d{5}(?:-\d{4})?(?:,? and)?|to),?\s+${NAME}\s*${defines('Trustee')}`, 'i'),
  }),
  sentence({
    name: 'release-trustee',
    types: ['release', 'assignment'],
    score: 0.86,
    pattern: /\bto\s+(?<value>(?:(?! to )[^;()"]){3,160}?),?\s+(?:as\s+)?(?:the\s+)?(?:original\s+)?trustee\b/i,
  }),
  sentence({
    name: 'acting-trustee',
    types: ['release'],
    score: 0.8,
    pattern:
      /(?<![A-Z][a-z]\w*,? )(?<value>[A-Z][a-z][\w.&'-]*,? (?:(?:[A-Z][a-z][\w.&'-]*|of|and|&|LLC|N\.A\.|Co\.),? ){1,8}?)as (?:[Ss]uccessor )?[Tt]rustee\b/,
  }),
]);
