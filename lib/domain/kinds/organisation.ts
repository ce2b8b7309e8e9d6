import { bare, type Kind, normalisedBy, tidied } from './kind.ts';
import { parseName } from './person.ts';

const LONG_FORMS: readonly [RegExp, string][] = [
  [/\bnational association\b/g, 'na'],
  [/\bn\.? ?a\b\.?/g, 'na'],
  [/\bl\.? ?l\.? ?c\b\.?/g, 'llc'],
  [/\bf\.? ?s\.? ?b\b\.?/g, 'fsb'],
  [/\bincorporated\b/g, 'inc'],
  [/\bcorporation\b/g, 'corp'],
  [/\bcompany\b/g, 'co'],
  [/&/g, ' and '],
];

const comparable = (value: string): string =>
  bare(LONG_FORMS.reduce((name, [form, short]) => name.replace(form, short), tidied(value).toLowerCase()));

/** The name of a company, bank or trust; its legal form may be written short or long. */
export const organisation: Kind = {
  parse: parseName,
  format: (value) => value,
  equal: (a, b) => a === b || comparable(a) === comparable(b),
  schema: normalisedBy(parseName, 'Write a name.'),
};
