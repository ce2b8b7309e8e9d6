import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { PlacedCheck, PlacedValue } from '#lib/domain/placed-check.ts';

/**
 * Where a checked value stands: `Promissory note, page 2`; of another file than the one that is shown also its name. Which
 * field it answers is told where a check looks at several.
 */
export function placeWords(value: PlacedValue, { values }: PlacedCheck, documentId: string): string {
  const isOneField = values.every(({ key }) => key === value.key);
  const parts = [
    ...(isOneField ? [] : [FIELDS[value.key].label]),
    DOCUMENT_TYPE_TABLE[value.documentType].label,
    ...(value.documentId === documentId ? [] : [value.fileName]),
    `page ${value.page}`,
  ];
  return parts.join(', ');
}
