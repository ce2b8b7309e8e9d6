import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import { FIELDS } from '#lib/domain/fields.ts';

/** Something a reviewer did, with the way back and forth again. Both are answers: nothing that was saved is changed. */
export interface Step {
  /** What it was about, for people: `Lender`, or `5 values`. */
  label: string;
  back: readonly CorrectionInput[];
  forth: readonly CorrectionInput[];
}

export interface Steps {
  done: readonly Step[];
  undone: readonly Step[];
}

export const NO_STEPS: Steps = Object.freeze({ done: Object.freeze([]), undone: Object.freeze([]) });

/** As many as one goes back. */
const STEPS_MAX = 200;

/** The answer after which a slot is as it is now: the one it has, given again, or none. */
export function answerFor(
  value: CurrentValue | undefined,
  { slot, fieldKey, documentType }: Pick<CorrectionInput, 'slot' | 'fieldKey' | 'documentType'>,
): CorrectionInput {
  if (!value?.correction) return { action: 'withdrawn', slot, fieldKey, documentType };
  const { sequence: _when, ...answer } = value.correction;
  return answer;
}

/** A step that gives these answers, away from the values as they are. */
export function stepOf(answers: readonly CorrectionInput[], valueAt: (slot: string) => CurrentValue | undefined): Step {
  const [first] = answers;
  const label = answers.length === 1 && first ? FIELDS[first.fieldKey].label : `${answers.length} values`;
  return { label, forth: answers, back: answers.map((answer) => answerFor(valueAt(answer.slot), answer)).reverse() };
}

/** After something new was done; what was undone before cannot be done again. */
export const withDone = ({ done }: Steps, step: Step): Steps => ({ done: [...done, step].slice(-STEPS_MAX), undone: [] });

/** After the last step was undone; undefined when there is none. */
export function afterUndo({ done, undone }: Steps): { steps: Steps; step: Step } | undefined {
  const step = done.at(-1);
  return step && { step, steps: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** After the last undone step was done again; undefined when there is none. */
export function afterRedo({ done, undone }: Steps): { steps: Steps; step: Step } | undefined {
  const step = undone.at(-1);
  return step && { step, steps: { done: [...done, step], undone: undone.slice(0, -1) } };
}

/** Without the steps that touch a slot: its answer was refused, so there is nothing to go back from. */
export const without = ({ done, undone }: Steps, slot: string): Steps => {
  const keeps = (step: Step): boolean => !step.forth.some((answer) => answer.slot === slot);
  return { done: done.filter(keeps), undone: undone.filter(keeps) };
};
