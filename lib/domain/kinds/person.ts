import { bare, type Kind, normalisedBy, tidied } from './kind.ts';

/** A name as printed, without leading or trailing punctuation (a closing dot after Jr or an initial stays). */
export function parseName(text: string): string | null {
  const plain = tidied(text)
    .replace(/^[\s,;:.*_"'()-]+/, '')
    .replace(/[\s,;:*_"'(-]+$/, '');
  return /\p{L}{2}/u.test(plain) ? plain : null;
}

export const person: Kind = {
  parse: parseName,
  format: (value) => value,
  equal: (a, b) => a === b || bare(a) === bare(b),
  schema: normalisedBy(parseName, 'Write a name.'),
};
