import type { FieldDefinition, FieldKey } from './field.ts';
import { dates } from './field-definitions/dates.ts';
import { identifiers } from './field-definitions/identifiers.ts';
import { loan } from './field-definitions/loan.ts';
import { parties } from './field-definitions/parties.ts';
import { property } from './field-definitions/property.ts';

/** Every field: what people call it, its MISMO 3.4 data point, how it is read, and the labelling rule shown beside it. */
export const FIELDS: Readonly<Record<FieldKey, FieldDefinition>> = Object.freeze({
  ...parties,
  ...identifiers,
  ...loan,
  ...dates,
  ...property,
});
