'use client';

import { useState } from 'react';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { Word } from '#lib/domain/page.ts';
import { selectionOf } from '#lib/domain/selection.ts';
import type { ReadingRow } from './rows.ts';

interface Draft {
  slot: string;
  typed: string;
  page?: number;
  words: readonly Word[];
  chosen: readonly number[];
}

const textOf = (words: readonly Word[], chosen: readonly number[]): string => selectionOf(chosen.flatMap((at) => words[at] ?? [])).text;

/** A value that is being given: typed, or chosen word by word on one page. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft | null>(null);
  return {
    draft,
    begin: (row: ReadingRow): void => setDraft({ slot: row.slot, typed: row.value?.text ?? '', words: [], chosen: [] }),
    drop: (): void => setDraft(null),
    type: (typed: string): void => setDraft((now) => now && { slot: now.slot, typed, words: [], chosen: [] }),
    /** Takes a word of a page or gives it back; words of another page replace those before. */
    take: (page: number, at: number, words: readonly Word[]): void =>
      setDraft((now) => {
        if (!now) return now;
        const before = now.page === page ? now.chosen : [];
        const chosen = (before.includes(at) ? before.filter((one) => one !== at) : [...before, at]).sort((a, b) => a - b);
        return { slot: now.slot, typed: textOf(words, chosen), page, words, chosen };
      }),
  };
}

/** A draft as the answer that is sent. */
export function answerOf(row: ReadingRow, { typed, page, words, chosen }: Draft): CorrectionInput {
  const subject = { slot: row.slot, fieldKey: row.definition.key, documentType: row.documentType };
  const action = row.value?.predicted ? ('corrected' as const) : ('added' as const);
  const value = typed.trim();
  if (page === undefined || chosen.length === 0) return { action, ...subject, value, text: value };
  const { text, boxes } = selectionOf(chosen.flatMap((at) => words[at] ?? []));
  return { action, ...subject, value, text, page, boxes };
}
