'use client';

import { useCallback, useState } from 'react';
import type { CorrectionInput } from '#lib/domain/correction.ts';
import type { RunnerUp } from '#lib/domain/extraction.ts';
import type { SelectedPart } from '#lib/domain/selection.ts';
import { correctionOf, type Draft, draftOf, meaningOf, problemOf, withSelection } from './draft.ts';
import { type FieldRow, firstSlot, nextRow, nextSlot, sectionsOf, subjectOf, walkOf } from './fields-model.ts';
import type { ReviewData, Start } from './review-data.ts';
import type { Step } from './undo.ts';
import { useAnswers } from './use-answers.ts';
import { useDrafts } from './use-drafts.ts';
import type { Refused } from './use-outbox.ts';

/** What a reviewer does on the workbench, apart from keys and pages: which field, which draft, which answer. */
export function useWorkbench(review: ReviewData, mayAnswer: boolean, start: Start) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const { drafts, restored, keep, drop } = useDrafts(review);
  const [problem, setProblem] = useState<{ slot: string; message: string } | null>(null);
  const [looking, setLooking] = useState<RunnerUp | null>(null);
  const [told, setTold] = useState<{ text: string } | null>(null);
  const answers = useAnswers(review, ({ correction, failure }: Refused) => {
    const { slot } = correction;
    if ('value' in correction) keep({ slot, typed: correction.value, problem: failure.message });
    else setProblem({ slot, message: failure.message });
    setActiveSlot(slot);
  });
  const { values } = answers;
  const sections = sectionsOf(review.types, values, opened);
  const walk = walkOf(sections);
  const [activeSlot, setActiveSlot] = useState(() => firstSlot(walk, start));
  const active = walk.find(({ slot }) => slot === activeSlot) ?? walk[0];
  const draft = active && drafts[active.slot];

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
  function send(row: FieldRow, correction: CorrectionInput): void {
    if (!mayAnswer) return;
    setProblem(null);
    drop(row.slot);
    advance(row);
    answers.answer([correction]);
  }
  const edit = (row: FieldRow): void => {
    activate(row.slot);
    if (mayAnswer && !drafts[row.slot]) keep(draftOf(row));
  };
  const hush = useCallback(() => setTold(null), []);
  /** Says what was done, and goes to where it shows. */
  const tell = (done: string, step: Step | undefined): boolean => {
    if (!step) return false;
    setTold({ text: `${done}: ${step.label}` });
    const slot = step.forth[0]?.slot;
    if (slot) activate(slot);
    return true;
  };

  return {
    ...answers,
    sections,
    walk,
    active,
    draft,
    drafts,
    /** Drafts that were found again when the page was opened. */
    restored,
    problem,
    mayAnswer,
    /** What was just undone or done again, for a moment. */
    told,
    hush,
    say: (text: string): void => setTold({ text }),
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
      else send(row, correctionOf(row, next));
    },
    /** Agrees with the machine; a field without a value opens its editor, an answered one is passed. */
    confirm(row: FieldRow): void {
      if (row.value?.status === 'predicted') send(row, { action: 'confirmed', ...subjectOf(row) });
      else if (!row.value) edit(row);
      else advance(row);
    },
    /** Agrees with the machine on many values, in one request and one step. */
    confirmAll(rows: readonly FieldRow[]): void {
      if (!mayAnswer || rows.length === 0) return;
      answers.answer(rows.map((row) => ({ action: 'confirmed', ...subjectOf(row) })));
      const last = rows.at(-1);
      if (active && last && rows.includes(active)) advance(last);
      setTold({ text: `Confirmed: ${rows.length} ${rows.length === 1 ? 'value' : 'values'}` });
    },
    acceptReading: (row: FieldRow): void => send(row, { action: 'confirmed', ...subjectOf(row) }),
    /** Another find of the machine answers the field, with its place on the page. */
    take(row: FieldRow, { value, text, page, boxes }: RunnerUp): void {
      setLooking(null);
      send(row, { action: row.value?.predicted ? 'corrected' : 'added', ...subjectOf(row), value, text, page, boxes });
    },
    mark: (row: FieldRow, action: 'absent' | 'unreadable'): void => send(row, { action, ...subjectOf(row) }),
    addAnother: (row: FieldRow): void => {
      if (mayAnswer && row.definition.many && row.value?.value !== undefined) open(nextSlot(values, row.documentIndex, row.definition.key));
    },
    /** Takes the last step back; false when there is none. */
    undoStep: (): boolean => mayAnswer && tell('Undone', answers.undo()),
    redoStep: (): boolean => mayAnswer && tell('Done again', answers.redo()),
    step(by: 1 | -1): void {
      const index = walk.findIndex(({ slot }) => slot === active?.slot);
      const next = walk[index + by];
      if (next) activate(next.slot);
    },
    /** Words selected on a page, or over a page break, answer the active field. */
    select([first, ...more]: readonly SelectedPart[], toggle: boolean): void {
      if (!active || !mayAnswer || !first) return;
      const { page, words, indices } = first;
      keep(withSelection(drafts[active.slot] ?? draftOf(active), page, words, indices, toggle, more));
    },
  };
}
export type Workbench = ReturnType<typeof useWorkbench>;
