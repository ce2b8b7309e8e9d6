'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '#app/_components/button.tsx';
import type { LoanFileConflict } from '#lib/domain/loan-conflict.ts';
import { asItIsWords, usualReasons } from './conflict-words.ts';
import { Sides } from './sides.tsx';
import { type DecisionOutcome, useDecision } from './use-decision.ts';

interface DecisionFormProps {
  loanId: string;
  conflict: LoanFileConflict;
  label: string;
  ratios: Readonly<Record<string, number>>;
  mayReview: boolean;
  onDone: (outcome: DecisionOutcome) => void;
  /** Where one may leave it as it is. */
  onCancel?: (() => void) | undefined;
}

/** The sides to choose from, the choice that all are right, and the reason, which is never left out. */
export function DecisionForm({ loanId, conflict, label, ratios, mayReview, onDone, onCancel }: DecisionFormProps) {
  const id = useId();
  const { chosen, setChosen, choice, reason, setReason, problem, pending, save } = useDecision({ loanId, conflict, label, onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      aria-label={`Decide on ${label}`}
    >
      <fieldset>
        <legend className="sr-only">{label}: what counts?</legend>
        <Sides conflict={conflict} ratios={ratios} mayReview={mayReview} picking={{ name: `pick-${id}`, chosen, onChoose: setChosen }} />
        <label
          className={`mt-3 flex cursor-pointer items-center gap-3 rounded-md border px-3 py-2.5 font-medium transition-colors ${chosen === null ? 'border-accent bg-accent-soft/50' : 'border-line hover:bg-hover'}`}
        >
          <input
            type="radio"
            name={`pick-${id}`}
            className="size-4 shrink-0 accent-accent"
            checked={chosen === null}
            onChange={() => setChosen(null)}
          />
          <span>
            {asItIsWords(conflict)} <span className="font-normal text-ink-faint">no paper has to change</span>
          </span>
        </label>
      </fieldset>
      {choice && (
        <Reason reason={reason} onReason={setReason} usual={usualReasons(conflict, choice)}>
          {problem && (
            <p role="alert" className="mr-auto text-sm text-bad">
              {problem}
            </p>
          )}
          {onCancel && <Button onClick={onCancel}>Leave it as it is</Button>}
          <Button type="submit" look="primary" disabled={pending}>
            {pending ? 'Saving …' : 'Save'}
          </Button>
        </Reason>
      )}
      {!choice && onCancel && (
        <div className="mt-3 flex justify-end">
          <Button onClick={onCancel}>Leave it as it is</Button>
        </div>
      )}
    </form>
  );
}

interface ReasonProps {
  reason: string;
  onReason: (reason: string) => void;
  /** Given often: one click. */
  usual: readonly string[];
  children: ReactNode;
}

/** Asked once something is chosen; what is chosen changes which reasons are usual. */
function Reason({ reason, onReason, usual, children }: ReasonProps) {
  const id = useId();
  return (
    <div className="mt-4 animate-pop">
      <label htmlFor={id} className="text-sm font-medium">
        Why?
      </label>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {usual.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={reason === one}
            onClick={() => onReason(one)}
            className={`min-h-7 rounded-full border px-3 py-0.5 text-left text-sm transition-colors ${reason === one ? 'border-accent bg-accent-soft text-accent-strong' : 'border-line-strong/60 bg-surface text-ink-soft hover:bg-hover hover:text-ink'}`}
          >
            {one}
          </button>
        ))}
      </div>
      <textarea
        id={id}
        className="input mt-2 block min-h-16"
        rows={2}
        maxLength={500}
        placeholder="Whoever asks later reads this."
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      <div className="mt-3 flex flex-wrap items-center justify-end gap-x-3 gap-y-2">{children}</div>
    </div>
  );
}
