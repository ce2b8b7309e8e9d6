import { notMers } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { defines, NAME } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const assigneeName = rulesFor('assigneeName', [
  labelled({
    name: 'assignee-caption',
    types: ['assignment'],
    labels: ['Assignee', 'Assignee Name', 'Grantee', 'New Beneficiary', 'Assigned to'],
    score: 0.88,
    accept: notMers,
  }),
  sentence({
    name: 'transfer-assignee',
    types: ['assignment'],
    score: 0.92,
    pattern: new RegExp(
      String.raw`(?:assigns?|transfers?|conveys?|transfer(?:red)? and set over|set over|convey)(?:,? (?:and )?[a-z ]{0,90})?\s+(?:un)?to:?\s+${NAME}(?:,?\s+(?:whose|its successors|an? [A-Za-z ]{0,40}(?:corporation|company|association|bank)|all (?:of )?|the (?:following|described|said)|located at|organized|\(|at \d|existing|hereinafter|having|as trustee|with an address)|\(|;|,\s\d)`,
    ),
  }),
  sentence({
    name: 'bracketed-assignee',
    types: ['assignment'],
    score: 0.93,
    accept: notMers,
    pattern: new RegExp(String.raw`\b(?:to|and|unto)\s+(?<value>(?:(?!\bto\b)[^;()"]){3,240}?)\s*${defines('Assignee')}`, 'i'),
  }),
]);
