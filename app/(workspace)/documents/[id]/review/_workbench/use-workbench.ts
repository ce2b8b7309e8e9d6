'use client';

import { useState } from 'react';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { RunnerUp } from '#lib/domain/extraction.ts';
import type { Word } from '#lib/domain/page.ts';
import { correctionOf, type Draft, draftOf, meaningOf, withSelection } from './draft.ts';
import { type FieldRow, firstSlot, nextRow, nextSlot, sectionsOf, walkOf } from './fields-model.ts';
import type { ReviewData, Start } from './review-data.ts';
import { useAnswers } from './use-answers.ts';

/** What a reviewer does on the workbench, apart from keys and pages: which field, which draft, which answer. */
export function useWorkbench(review: ReviewData, mayAnswer: boolean, start: Start) {
  const { values, answer, reload, saving, revision, seen } = useAnswers(review);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [problem, setProblem] = useState<{ slot: string; message: string; conflict: boolean } | null>(null);
  const [looking, setLooking] = useState<RunnerUp | null>(null);
  const sections = sectionsOf(review.types, values, opened);
  const walk = walkOf(sections);
  const [activeSlot, setActiveSlot] = useState(() => firstSlot(walk, start));
  const active = walk.find(({ slot }) => slot === activeSlot) ?? walk[0];
  const draft = active && drafts[active.slot];

  const keep = (next: Draft): void => setDrafts((all) => ({ ...all, [next.slot]: next }));
  const drop = (slot: string): void => setDrafts(({ [slot]: _gone, ...rest }) => rest);
  const activate = (slot: string): void => {
    setActiveSlot(slot);
    setProblem(null);
    setLooking(null);
  };
  const open = (slot: string): void => {
    setOpened((slots) => [...slots, slot]);
    activate(slot);
  };

  function advance(from: FieldRow): void {
    const next = nextRow(walk, from.slot);
    if (next) setActiveSlot(next.slot);
  }

  async function send(row: FieldRow, correction: CorrectionInput): Promise<void> {
    if (!mayAnswer) return;
    setProblem(null);
    const draftBefore = drafts[row.slot];
    drop(row.slot);
    advance(row);
    const outcome = await answer(correction);
    if (outcome.ok) return;
    setActiveSlot(row.slot);
    if (draftBefore) keep({ ...draftBefore, problem: outcome.message, conflict: outcome.conflict });
    else setProblem({ slot: row.slot, message: outcome.message, conflict: outcome.conflict });
  }

  const subjectOf = (row: FieldRow) => ({ slot: row.slot, fieldKey: row.definition.key, documentType: row.documentType });
  const edit = (row: FieldRow): void => {
    activate(row.slot);
    if (mayAnswer && !drafts[row.slot]) keep(draftOf(row));
  };

  return {
    values,
    sections,
    walk,
    active,
    draft,
    problem,
    saving,
    reload,
    seen,
    revision,
    mayAnswer,
    /** A runner-up that one looks at: it is outlined on its page. */
    looking,
    lookAt: setLooking,
    activate,
    edit,
    open,
    change: keep,
    cancel: drop,
    save(row: FieldRow, next: Draft): void {
      if (meaningOf(row, next.typed) === null) keep({ ...next, problem: problemOf(row, next.typed) });
      else void send(row, correctionOf(row, next));
    },
    /** Agrees with the machine; a field without a value opens its editor, an answered one is passed. */
    confirm(row: FieldRow): void {
      if (row.value?.status === 'predicted') void send(row, { action: 'confirmed', ...subjectOf(row) });
      else if (!row.value) edit(row);
      else advance(row);
    },
    acceptReading: (row: FieldRow): void => void send(row, { action: 'confirmed', ...subjectOf(row) }),
    /** Another find of the machine answers the field, with its place on the page. */
    take(row: FieldRow, { value, text, page, boxes }: RunnerUp): void {
      setLooking(null);
      void send(row, { action: row.value?.predicted ? 'corrected' : 'added', ...subjectOf(row), value, text, page, boxes });
    },
    mark: (row: FieldRow, action: 'absent' | 'unreadable'): void => void send(row, { action, ...subjectOf(row) }),
    addAnother: (row: FieldRow): void => open(nextSlot(values, row.documentIndex, row.definition.key)),
    step(by: 1 | -1): void {
      const index = walk.findIndex(({ slot }) => slot === active?.slot);
      const next = walk[index + by];
      if (next) activate(next.slot);
    },
    /** Words selected on the page answer the active field. */
    select(page: number, words: readonly Word[], chosen: readonly number[], toggle: boolean): void {
      if (active && mayAnswer) keep(withSelection(drafts[active.slot] ?? draftOf(active), page, words, chosen, toggle));
    },
  };
}
export type Workbench = ReturnType<typeof useWorkbench>;

const problemOf = ({ definition }: FieldRow, typed: string): string =>
  typed.trim() === ''
    ? 'Type a value, or select its words on the page.'
    : `“${typed.trim()}” cannot be read as ${definition.label.toLowerCase()}. Type it as ${EXAMPLES[definition.kind] ?? 'it is printed'}.`;

const EXAMPLES: Readonly<Partial<Record<FieldRow['definition']['kind'], string>>> = Object.freeze({
  money: 'an amount, like $211,000.00',
  percent: 'a percentage, like 3.875 %',
  date: 'a date, like February 15, 2013',
  duration: 'months or years, like 360 or 30 years',
});
