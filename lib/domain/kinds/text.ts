import { bare, type Kind, normalisedBy, tidied } from './kind.ts';

const parse = (text: string): string | null => tidied(text) || null;

/** Free text; layout, case and punctuation do not count when two are compared. */
export const text: Kind = {
  parse,
  format: (value) => value,
  equal: (a, b) => a === b || (bare(a) !== '' && bare(a) === bare(b)),
  schema: normalisedBy(parse, 'Write some text.'),
};
