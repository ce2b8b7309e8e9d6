import type { FieldKey } from '#lib/domain/field.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { DocumentView, Found, Rule } from './rule.ts';

/** The boxes of an address on the application of 2020: street, unit, city, state, ZIP, each behind its own caption. */
const BOXES = String.raw`\s+Street\s+(?<street>[^#]{3,60}?)\s+(?:Unit\s*#\s*(?<unit>[\w-]{1,6}?)?\s*)?City\s+(?<city>[A-Z][A-Za-z .'-]{1,30}?)\s+State\s+(?<state>[A-Z]{2})\s+ZIP\s+(?<zip>\d{5}(?:-\d{4})?)`;
const PARTS = ['street', 'unit', 'city', 'state', 'zip'] as const;

function boxed({ flow }: DocumentView, heading: string): Found[][] {
  return [...flow.text.matchAll(new RegExp(heading + BOXES, 'gd'))].flatMap((match) => {
    const words = PARTS.flatMap((part) => {
      const [start, end] = match.indices?.groups?.[part] ?? [];
      return start === undefined || end === undefined || start === end ? [] : flow.wordsAt(start, end);
    });
    const text = words.map(({ word }) => word.text).join(' ');
    const value = KINDS.address.parse(text);
    return value === null ? [] : [[{ value, text, words }]];
  });
}

const rule = (name: string, field: FieldKey, heading: string): Rule => ({
  name,
  field,
  types: ['loan-application'],
  score: 0.9,
  find: (view) => boxed(view, heading),
});

/** Addresses that are printed in pieces. */
export const boxedAddresses: readonly Rule[] = [
  rule('boxed-current-address', 'borrowerAddress', 'Current Address'),
  rule('boxed-property-address', 'propertyAddress', 'Property Address'),
];
