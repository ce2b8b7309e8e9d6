import { type Kind, normalisedBy, tidied } from './kind.ts';

/** How forms print the values of our enumerations (MISMO 3.4 names on the right). */
const PRINTED: Readonly<Record<string, string>> = Object.freeze({
  conventional: 'Conventional',
  convencional: 'Conventional',
  fha: 'FHA',
  va: 'VA',
  usda: 'USDARuralDevelopment',
  'usda-rd': 'USDARuralDevelopment',
  'usda/rural housing service': 'USDARuralDevelopment',
  usdaruraldevelopment: 'USDARuralDevelopment',
  purchase: 'Purchase',
  compra: 'Purchase',
  refinance: 'Refinance',
  refinanciamiento: 'Refinance',
  fixed: 'Fixed',
  'fixed rate': 'Fixed',
  'adjustable rate': 'AdjustableRate',
  adjustablerate: 'AdjustableRate',
  arm: 'AdjustableRate',
  other: 'Other',
});

function parse(text: string): string | null {
  const plain = tidied(text).replace(/[.,;:]+$/, '');
  return PRINTED[plain.toLowerCase()] ?? (/^[A-Z][A-Za-z]{0,39}$/.test(plain) ? plain : null);
}

/** A value of a closed list, by its MISMO name. The field says which list. */
export const enumeration: Kind = {
  parse,
  format: (value) => value,
  equal: (a, b) => a === b,
  schema: normalisedBy(parse, 'Choose one of the listed values.'),
};
