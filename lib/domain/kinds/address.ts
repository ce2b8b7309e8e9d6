import { type Kind, normalisedBy, tidied } from './kind.ts';

/** USPS Publication 28, appendix C: the words that addresses carry in long and short form. */
const SHORT_FORMS: Readonly<Record<string, string>> = Object.freeze({
  alley: 'aly',
  avenue: 'ave',
  av: 'ave',
  boulevard: 'blvd',
  boul: 'blvd',
  circle: 'cir',
  court: 'ct',
  cove: 'cv',
  crescent: 'cres',
  crossing: 'xing',
  drive: 'dr',
  expressway: 'expy',
  freeway: 'fwy',
  heights: 'hts',
  highway: 'hwy',
  hiway: 'hwy',
  lane: 'ln',
  parkway: 'pkwy',
  place: 'pl',
  plaza: 'plz',
  point: 'pt',
  ridge: 'rdg',
  road: 'rd',
  route: 'rte',
  square: 'sq',
  street: 'st',
  str: 'st',
  terrace: 'ter',
  trail: 'trl',
  turnpike: 'tpke',
  apartment: 'apt',
  building: 'bldg',
  floor: 'fl',
  suite: 'ste',
  room: 'rm',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
  mount: 'mt',
  saint: 'st',
  fort: 'ft',
});

const comparable = (value: string): string =>
  tidied(value)
    .toLowerCase()
    .replace(/\b(united states(?: of america)?|usa)\b/g, '')
    .replace(/[.']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => SHORT_FORMS[word] ?? word)
    .join('');

/** States whose I recognition takes for an l, a one or a bar, before the ZIP code: "Ml 48848". */
const MISREAD_STATE = /(?<=[\s,])(?:([MWHR])[l1|!]|[l1|!]([LNAD]))(?=,? \d{5}(?:-\d{4})?$)/;

/** A ZIP code behind its state, some of whose figures were read as letters: "FL 33i31". */
const MISREAD_ZIP = /(?<=[,\s][A-Z]{2},?\s?)(?=(?:\D?\d){3})[\dOolIi|SB]{5}$/;
const FIGURES: Readonly<Record<string, string>> = Object.freeze({ O: '0', o: '0', l: '1', I: '1', i: '1', '|': '1', S: '5', B: '8' });

/** Words of addresses that recognition is known to misread: "Bivd", an l read as a mark ("Laure! Road"), an O with a tail ("P. QO. Box"). */
const MISREAD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bB[Ii1|!]vd\b/g, 'Blvd'],
  [/\bB[Ii1|!]VD\b/g, 'BLVD'],
  [/(?<=\p{Ll})!(?=[\s,]|$)/gu, 'l'],
  [/^P ?\.? ?[QO0]{1,2} ?\.? ?(?=box\b)/i, 'P.O. '],
];

const wordsRight = (text: string): string => MISREAD_WORDS.reduce((plain, [misread, meant]) => plain.replace(misread, meant), text);

function parse(text: string): string | null {
  const plain = wordsRight(tidied(text))
    .replace(MISREAD_ZIP, (zip) => zip.replace(/\D/g, (letter) => FIGURES[letter] ?? letter))
    .replace(MISREAD_STATE, (_, before: string | undefined, after: string | undefined) => (before ? `${before}I` : `I${after}`))
    .replace(/^[\s,;:.*_-]+/, '')
    .replace(/[\s,;:.*_-]+$/, '')
    .replace(/ ,/g, ',');
  return /\p{L}{2}/u.test(plain) ? plain : null;
}

/** An address on one line; case, punctuation and long or short forms of its words do not count when two are compared. */
export const address: Kind = {
  parse,
  format: (value) => value,
  equal: (a, b) => a === b || comparable(a) === comparable(b),
  schema: normalisedBy(parse, 'Write an address on one line.'),
};
