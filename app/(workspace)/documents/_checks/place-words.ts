import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { PlacedValue } from '#lib/domain/placed-check.ts';

/** Which value of which document, and where: `Lender, Promissory note, page 2`; of another file also its name. */
export const placeWords = ({ key, documentType, page, fileName }: PlacedValue, elsewhere: boolean): string =>
  [FIELDS[key].label, DOCUMENT_TYPE_TABLE[documentType].label, ...(elsewhere ? [fileName] : []), `page ${page}`].join(', ');
