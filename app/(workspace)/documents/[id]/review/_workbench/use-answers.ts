'use client';

import { useRouter } from 'next/navigation';
import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import { type Saved, shownValues, UNSAVED } from './outbox.ts';
import type { ReviewData } from './review-data.ts';
import { type Step, stepOf } from './undo.ts';
import { useConflicts } from './use-conflicts.ts';
import { type Refused, useOutbox } from './use-outbox.ts';
import { useSteps } from './use-steps.ts';

/** The values as they are now: the server's, with this person's answers over them, shown before they are saved. */
export function useAnswers(review: ReviewData, onProblem: (refused: Refused) => void) {
  const router = useRouter();
  const { conflicts, add, drop } = useConflicts(review);
  const steps = useSteps(review);
  const outbox = useOutbox({
    review,
    onRefused: (refused) => {
      steps.forget(refused.correction.slot);
      if (refused.conflict) add(refused);
      else onProblem(refused);
    },
  });
  const values = shownValues(review.values, review.lastSequence, outbox.saved, outbox.waiting);
  const valueAt = (slot: string): CurrentValue | undefined => values.find((value) => value.slot === slot);
  const post = (corrections: readonly CorrectionInput[], lastSequence = review.lastSequence): void =>
    outbox.post(corrections, lastSequence);

  return {
    values,
    /** Shows answers at once and saves them after those before them. */
    answer(corrections: readonly CorrectionInput[]): void {
      steps.add(stepOf(corrections, valueAt));
      post(corrections);
    },
    /** Takes the last step back; undefined when there is none. */
    undo: (): Step | undefined => steps.undo((step) => post(step.back)),
    redo: (): Step | undefined => steps.redo((step) => post(step.forth)),
    /** Answers that somebody else was quicker with; a person chooses. */
    conflicts,
    /** The choice: an answer that knows of everything up to `lastSequence`, or none to let theirs stand. */
    settle(slot: string, chosen?: { correction: CorrectionInput; lastSequence: number }): void {
      drop(slot);
      if (chosen) post([chosen.correction], chosen.lastSequence);
      router.refresh();
    },
    reload: (): void => router.refresh(),
    saving: outbox.waiting.length > 0 && outbox.line === 'sending',
    waiting: outbox.waiting.reduce((sum, { corrections }) => sum + corrections.length, 0),
    line: outbox.line,
    sendNow: outbox.sendNow,
    revision: revisionOf(review, outbox.saved),
    seen: { lastSequence: review.lastSequence, extraction: review.extraction },
  };
}

/** Grows with every answer that was saved. */
const revisionOf = ({ values, lastSequence }: ReviewData, saved: Readonly<Record<string, Saved>>): number =>
  Math.max(
    lastSequence,
    ...Object.values(saved).map(({ sequence }) => sequence),
    ...values.map(({ correction }) => (correction && correction.sequence < UNSAVED ? correction.sequence : 0)),
  );
