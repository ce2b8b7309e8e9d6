import type { FieldDefinition, FieldKey } from './field.ts';
import { dates } from './field-definitions/dates.ts';
import { identifiers } from './field-definitions/identifiers.ts';
import { loan } from './field-definitions/loan.ts';
import { parties } from './field-definitions/parties.ts';
import { property } from './field-definitions/property.ts';
import { KINDS } from './kinds/table.ts';

/** Every field: what people call it, its MISMO 3.4 data point, how it is read, and the labelling rule shown beside it. */
export const FIELDS: Readonly<Record<FieldKey, FieldDefinition>> = Object.freeze({
  ...parties,
  ...identifiers,
  ...loan,
  ...dates,
  ...property,
});

/** Amounts that can be less than nothing: a borrower may get money back at the closing. */
export const SIGNED_FIELDS: readonly FieldKey[] = ['cashToCloseAmount'];

/** A printed value in its field's normal form; null where it is none. Brackets around an amount that cannot be negative are the sentence's. */
export function parseField(key: FieldKey, text: string): string | null {
  const { kind } = FIELDS[key];
  const value = KINDS[kind].parse(text);
  return kind === 'money' && !SIGNED_FIELDS.includes(key) ? (value?.replace(/^-/, '') ?? null) : value;
}
