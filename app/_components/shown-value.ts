import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';

/** A normalised value as people read it: `211000.00` → `$211,000.00`. */
export const shownValue = (key: FieldKey, value: string): string => KINDS[FIELDS[key].kind].format(value);
