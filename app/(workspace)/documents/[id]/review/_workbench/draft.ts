import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { Box } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Word } from '#lib/domain/page.ts';
import { selectionOf } from '#lib/domain/selection.ts';
import type { FieldRow } from './fields-model.ts';

/** An answer on its way: kept until it is saved or thrown away, also when saving fails. */
export interface Draft {
  slot: string;
  typed: string;
  /** Words selected on the page: their indices in the page's words, their text and boxes. */
  selection?: { page: number; indices: readonly number[]; text: string; boxes: readonly Box[] };
  problem?: string;
  /** Somebody else answered in the meantime. */
  conflict?: boolean;
}

/** An editor opens with what is printed, since that is what a person compares; a choice opens with its value. */
export const draftOf = (row: FieldRow): Draft => ({
  slot: row.slot,
  typed: (row.definition.values ? row.value?.value : row.value?.text) ?? row.value?.predicted?.text ?? '',
});

/** The draft after selecting words on a page; `toggle` adds or takes one, otherwise they replace what was selected. */
export function withSelection(draft: Draft, page: number, words: readonly Word[], chosen: readonly number[], toggle: boolean): Draft {
  const before = toggle && draft.selection?.page === page ? draft.selection.indices : [];
  const kept = before.filter((index) => !chosen.includes(index));
  const added = chosen.filter((index) => !before.includes(index));
  const indices = [...kept, ...added].sort((a, b) => a - b);
  const { selection: _dropped, problem: _problem, ...rest } = draft;
  if (indices.length === 0) return rest;
  const { text, boxes } = selectionOf(indices.flatMap((index) => words[index] ?? []));
  return { ...rest, typed: text, selection: { page, indices, text, boxes } };
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
