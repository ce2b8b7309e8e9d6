import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { Box } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Word } from '#lib/domain/page.ts';
import { joinedSelection, type SelectedPart } from '#lib/domain/selection.ts';
import type { FieldRow } from './fields-model.ts';

/** An answer on its way: kept until it is saved or thrown away, also when saving fails. */
export interface Draft {
  slot: string;
  typed: string;
  /** Words selected: where they begin, their indices in that page's words, the text of all and the boxes on that page. */
  selection?: { page: number; indices: readonly number[]; text: string; boxes: readonly Box[]; more?: readonly SelectedPart[] };
  problem?: string;
}

/** An editor opens with what is printed, since that is what a person compares; a choice opens with its value. */
export const draftOf = (row: FieldRow): Draft => ({
  slot: row.slot,
  typed: (row.definition.values ? row.value?.value : row.value?.text) ?? row.value?.predicted?.text ?? '',
});

/**
 * The draft after selecting words on a page; `toggle` adds or takes one, otherwise they replace what was selected. `more` are the
 * words of the pages after it: they join the text, the evidence stays on the first page.
 */
export function withSelection(
  draft: Draft,
  page: number,
  words: readonly Word[],
  chosen: readonly number[],
  toggle: boolean,
  more: readonly SelectedPart[] = [],
): Draft {
  const before = toggle && draft.selection?.page === page ? draft.selection.indices : [];
  const kept = before.filter((index) => !chosen.includes(index));
  const added = chosen.filter((index) => !before.includes(index));
  const indices = [...kept, ...added].sort((a, b) => a - b);
  const { selection: _dropped, problem: _problem, ...rest } = draft;
  const joined = joinedSelection([{ page, words, indices }, ...more]);
  if (!joined || indices.length === 0) return rest;
  const { text, boxes } = joined;
  return { ...rest, typed: text, selection: { page, indices, text, boxes, ...(more.length > 0 && { more }) } };
}

const NONE: readonly number[] = [];

/** Places of the words that a draft has selected on a page. */
export function selectedOn(draft: Draft | undefined, page: number): readonly number[] {
  const { selection } = draft ?? {};
  if (selection?.page === page) return selection.indices;
  return selection?.more?.find((part) => part.page === page)?.indices ?? NONE;
}

/** What the typed text means to the field's kind, or null when it means nothing. */
export function meaningOf({ definition }: FieldRow, typed: string): string | null {
  const parsed = KINDS[definition.kind].parse(typed);
  return parsed !== null && definition.values && !definition.values.includes(parsed) ? null : parsed;
}

/** A draft as the answer that is sent. Typed text that is close to what is printed keeps its place on the page. */
export function correctionOf(row: FieldRow, draft: Draft): CorrectionInput {
  const typed = draft.typed.trim();
  const subject = { slot: row.slot, fieldKey: row.definition.key, documentType: row.documentType };
  const action = row.value?.predicted ? ('corrected' as const) : ('added' as const);
  const { selection } = draft;
  if (selection) return { action, ...subject, value: typed, text: selection.text, page: selection.page, boxes: [...selection.boxes] };
  const { text, page, boxes } = row.value ?? {};
  const samePlace = text !== undefined && page !== undefined && boxes && isNear(typed, text);
  return { action, ...subject, value: typed, text: typed, ...(samePlace && { page, boxes }) };
}

/** Why typed text is no value of the field, and what to type instead. */
export const problemOf = ({ definition }: FieldRow, typed: string): string =>
  typed.trim() === ''
    ? 'Type a value, or select its words on the page.'
    : `“${typed.trim()}” cannot be read as ${definition.label.toLowerCase()}. Type it as ${EXAMPLES[definition.kind] ?? 'it is printed'}.`;

const EXAMPLES: Readonly<Partial<Record<FieldRow['definition']['kind'], string>>> = Object.freeze({
  money: 'an amount, like $211,000.00',
  percent: 'a percentage, like 3.875 %',
  date: 'a date, like February 15, 2013',
  duration: 'months or years, like 360 or 30 years',
});

/** Whether two texts are the same but for a misread letter here and there: at most a third of the letters differ. */
export function isNear(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length) as [string, string];
  let row = Array.from({ length: short.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...long].entries()) {
    const next = [i + 1];
    for (let j = 0; j < short.length; j++)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (short[j] === letter ? 0 : 1)));
    row = next;
  }
  return (row.at(-1) ?? 0) <= Math.max(1, long.length / 3);
}
