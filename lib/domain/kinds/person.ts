import { bare, type Kind, normalisedBy, tidied } from './kind.ts';

/** What recognition makes of roman numerals behind a name, and of the initial O. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/ (?:Ill|lll|IIl|llI|lII|1II|\|\|\|)$/, ' III'],
  [/ (?:ll|Il|lI|1I|I1|\|\|)$/, ' II'],
  [/ 0(\.?) /, ' O$1 '],
];

/** A name as printed, without leading or trailing punctuation (a closing dot after Jr or an initial stays). */
export function parseName(text: string): string | null {
  const plain = tidied(text)
    .replace(/^[\s,;:.*_"'()-]+/, '')
    .replace(/[\s,;:*_"'(-]+$/, '');
  if (!/\p{L}{2}/u.test(plain)) return null;
  return MISREAD.reduce((name, [misread, meant]) => name.replace(misread, meant), plain);
}

export const person: Kind = {
  parse: parseName,
  format: (value) => value,
  equal: (a, b) => a === b || bare(a) === bare(b),
  schema: normalisedBy(parseName, 'Write a name.'),
};
