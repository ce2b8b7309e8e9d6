import { bare, type Kind, normalisedBy, tidied } from './kind.ts';

/** A number or code as printed, without a leading sign (#) or closing punctuation; it carries at least one digit. */
function parse(text: string): string | null {
  const plain = tidied(text)
    .replace(/^[\s#:;,.*]+/, '')
    .replace(/[\s:;,.*]+$/, '');
  return /\d/.test(plain) && plain.length <= 60 ? plain : null;
}

export const identifier: Kind = {
  parse,
  format: (value) => value,
  equal: (a, b) => a === b || bare(a) === bare(b),
  schema: normalisedBy(parse, 'Write a number or code with at least one digit.'),
};
