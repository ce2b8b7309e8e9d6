import { type CurrentValue, slotOf } from '#lib/domain/correction.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { RunnerUp, TypedRange } from '#lib/domain/extraction.ts';
import { FIELD_GROUPS, type FieldDefinition, type FieldGroup, type FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { PlacedCheck } from '#lib/domain/placed-check.ts';
import { parseSlot } from '#lib/domain/review.ts';
import type { Start } from './review-data.ts';

/** One line of the panel: a slot with its value, or one that still has none. */
export interface FieldRow {
  slot: string;
  definition: FieldDefinition;
  documentIndex: number;
  documentType: DocumentType;
  core: boolean;
  value?: CurrentValue;
}

export interface DocumentSection {
  documentIndex: number;
  type: DocumentType;
  label: string;
  pages: readonly [number, number];
  groups: { group: FieldGroup; rows: FieldRow[] }[];
  /** Fields of this type that nobody found or answered, and that it can do without. */
  notFound: FieldRow[];
}

/** Whether a person or the machine has said anything for this slot. */
export const isAnswered = (row: FieldRow): boolean => row.value !== undefined;

/** Whether a person still has something to do here. */
export const needsAnswer = (row: FieldRow): boolean => (row.value ? row.value.status === 'predicted' : row.core);

/** What an answer for a row is about. */
export const subjectOf = ({ slot, definition, documentType }: FieldRow) => ({ slot, fieldKey: definition.key, documentType });

/** How sure the machine must be, 0..1, for a value to be confirmed together with others: where its word is `High`. */
export const CONFIRM_FROM = 0.9;

/** The checks that look at a row's value and failed. */
export const failedFor = ({ definition, value }: FieldRow, documentId: string, checks: readonly PlacedCheck[]): PlacedCheck[] =>
  checks.filter(
    (check) =>
      !check.passed &&
      check.values.some(
        (one) =>
          one.documentId === documentId &&
          one.key === definition.key &&
          (value === undefined || one.value === value.value || one.page === value.page),
      ),
  );

/** The values that a person may confirm at once: the machine is sure of them, nobody has answered, and no check speaks against them. */
export const confirmable = (walk: readonly FieldRow[], documentId: string, checks: readonly PlacedCheck[]): FieldRow[] =>
  walk.filter(
    (row) =>
      row.value?.status === 'predicted' &&
      (row.value.predicted?.confidence ?? 0) >= CONFIRM_FROM &&
      failedFor(row, documentId, checks).length === 0,
  );

/** The panel's content: by document of the packet, then by group; `opened` are slots without a value that a person wants to fill. */
export function sectionsOf(types: readonly TypedRange[], values: readonly CurrentValue[], opened: readonly string[]): DocumentSection[] {
  return types.map(({ type, pages }, documentIndex) => {
    const rows = rowsOf(type, documentIndex, values, opened);
    const shown = rows.filter((row) => isAnswered(row) || row.core || opened.includes(row.slot));
    return {
      documentIndex,
      type,
      label: DOCUMENT_TYPE_TABLE[type].label,
      pages,
      groups: FIELD_GROUPS.map((group) => ({ group, rows: shown.filter((row) => row.definition.group === group) })).filter(
        ({ rows }) => rows.length > 0,
      ),
      notFound: rows.filter((row) => !shown.includes(row)),
    };
  });
}

function rowsOf(type: DocumentType, documentIndex: number, values: readonly CurrentValue[], opened: readonly string[]): FieldRow[] {
  const { fields, core } = DOCUMENT_TYPE_TABLE[type];
  const mine = values.filter((value) => value.documentIndex === documentIndex);
  const keys = new Set<FieldKey>([...fields, ...mine.map(({ fieldKey }) => fieldKey)]);
  return [...keys].flatMap((key) => {
    const base = { definition: FIELDS[key], documentIndex, documentType: type };
    const answered = mine
      .filter((value) => value.fieldKey === key)
      .map((value) => ({ ...base, slot: value.slot, core: core.includes(key), value }));
    const empty = answered.length === 0 ? [slotOf(documentIndex, key, 0)] : [];
    const more = opened.filter((slot) => {
      const parsed = parseSlot(slot);
      return parsed?.documentIndex === documentIndex && parsed.fieldKey === key && !answered.some((row) => row.slot === slot);
    });
    const open = [...new Set([...empty, ...more])].map((slot) => ({ ...base, slot, core: core.includes(key) && answered.length === 0 }));
    return [...answered, ...open];
  });
}

/** What else the machine found for a field, best first, without what the field says now. */
export const runnersUpOf = ({ value, definition }: FieldRow): RunnerUp[] =>
  (value?.predicted?.explanation?.runnersUp ?? []).filter(
    (other) => value?.value === undefined || value.page !== other.page || !KINDS[definition.kind].equal(other.value, value.value),
  );

/** The rows in the order in which the arrow keys walk them. */
export const walkOf = (sections: readonly DocumentSection[]): FieldRow[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));

/** The row of a field whose value stands on a page, or was read there before somebody typed another; failing that any of the field. */
export function rowAt(walk: readonly FieldRow[], { field, page }: Start): FieldRow | undefined {
  const rows = walk.filter(({ definition }) => definition.key === field);
  return rows.find(({ value }) => value && (value.page ?? value.predicted?.page) === page) ?? rows[0];
}

/** Where work begins: at the field a link names, else at the first that nobody looked at. */
export const firstSlot = (walk: readonly FieldRow[], start: Start): string =>
  [rowAt(walk, start), walk.find(({ value }) => value?.status === 'predicted'), walk[0]].find((row) => row !== undefined)?.slot ?? '';

/** The next row after `slot` that needs an answer; from the top again at the end; the next row at all when none does. */
export function nextRow(walk: readonly FieldRow[], slot: string): FieldRow | undefined {
  const index = walk.findIndex((row) => row.slot === slot);
  const around = [...walk.slice(index + 1), ...walk.slice(0, Math.max(0, index))];
  return around.find(needsAnswer) ?? walk[index + 1];
}

/** The slot for one more value of a field that may have several. */
export function nextSlot(values: readonly CurrentValue[], documentIndex: number, key: FieldKey): string {
  const taken = values.filter((value) => value.documentIndex === documentIndex && value.fieldKey === key);
  const ordinals = taken.map(({ slot }) => parseSlot(slot)?.ordinal ?? 0);
  return slotOf(documentIndex, key, Math.max(-1, ...ordinals) + 1);
}
