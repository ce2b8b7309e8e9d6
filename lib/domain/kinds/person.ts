import { bare, type Kind, normalisedBy, tidied } from './kind.ts';

/** What recognition makes of roman numerals behind a name, of the initials O and I, and of an I that begins a word: "lvanov". */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/ (?!1+$)[Il1i|!]{3}$/, ' III'],
  [/ (?!1+$)[Il1i|!]{2}$/, ' II'],
  [/ 0(\.?) /, ' O$1 '],
  [/ (?:[|!l](\.?)|1(\.)) (?=\p{Lu})/u, ' I$1$2 '],
  [/(?<=^|[\s-])l(?=[bcdfghjkmnpqrstvwxz]\p{Ll})/u, 'I'],
];

/** A name as printed, without leading or trailing punctuation (a closing dot after Jr or an initial stays). */
export function parseName(text: string): string | null {
  const plain = tidied(text)
    .replace(/^[\s,;:.*_"'()|!~=[\]{}\u2018\u2019\u201c\u201d-]+/, '')
    .replace(/[\s,;:*_"'(~=[{}\u2018\u201c\u201d-]+$/, '');
  if (!/\p{L}{2}/u.test(plain)) return null;
  return MISREAD.reduce((name, [misread, meant]) => name.replace(misread, meant), plain);
}

export const person: Kind = {
  parse: parseName,
  format: (value) => value,
  equal: (a, b) => a === b || bare(a) === bare(b),
  schema: normalisedBy(parseName, 'Write a name.'),
};
