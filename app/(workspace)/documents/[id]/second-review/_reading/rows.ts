import { type CurrentValue, slotOf } from '#lib/domain/correction.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { FieldDefinition, FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { parseSlot } from '#lib/domain/review.ts';

/** One question of a second reading. */
export interface ReadingRow {
  slot: string;
  definition: FieldDefinition;
  documentType: DocumentType;
  value?: CurrentValue;
}

export interface ReadingSection {
  documentIndex: number;
  type: DocumentType;
  pages: readonly [number, number];
  rows: ReadingRow[];
  /** Fields of this type that are not asked about; the reader may give one. */
  others: FieldKey[];
}

export const isOpen = ({ value }: ReadingRow): boolean => value === undefined || value.status === 'predicted';

/** What is asked, by document of the file: what the machine answered, what a document is not done without, and what the reader added. */
export function readingSections(
  types: readonly TypedRange[],
  values: readonly CurrentValue[],
  opened: readonly string[],
): ReadingSection[] {
  return types.map(({ type, pages }, documentIndex) => {
    const { fields, core } = DOCUMENT_TYPE_TABLE[type];
    const mine = values.filter((value) => value.documentIndex === documentIndex);
    const given = mine.map((value): ReadingRow => ({ slot: value.slot, definition: FIELDS[value.fieldKey], documentType: type, value }));
    const known = new Set(mine.map(({ slot }) => slot));
    const has = (key: FieldKey): boolean => mine.some(({ fieldKey }) => fieldKey === key);
    const asked = [...core.filter((key) => !has(key)).map((key) => slotOf(documentIndex, key, 0)), ...opened];
    const empty = [...new Set(asked)].flatMap((slot): ReadingRow[] => {
      const parsed = parseSlot(slot);
      if (parsed?.documentIndex !== documentIndex || known.has(slot)) return [];
      return [{ slot, definition: FIELDS[parsed.fieldKey], documentType: type }];
    });
    const place = new Map(fields.map((key, index) => [key, index]));
    const rows = [...given, ...empty].sort((a, b) => (place.get(a.definition.key) ?? 99) - (place.get(b.definition.key) ?? 99));
    const others = fields.filter((key) => FIELDS[key].many || !rows.some(({ definition }) => definition.key === key));
    return { documentIndex, type, pages, rows, others };
  });
}

/** The slot of one more value of a field. */
export function openSlot(documentIndex: number, key: FieldKey, rows: readonly ReadingRow[]): string {
  const ordinals = rows.filter(({ definition }) => definition.key === key).map(({ slot }) => parseSlot(slot)?.ordinal ?? 0);
  return slotOf(documentIndex, key, Math.max(-1, ...ordinals) + 1);
}
