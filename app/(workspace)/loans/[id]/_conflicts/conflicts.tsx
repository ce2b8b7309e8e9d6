'use client';

import { ChevronDown, CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { When } from '#app/_components/when.tsx';
import { FIELDS } from '#lib/domain/fields.ts';
import type { DecisionOnLoan, LoanFileConflict } from '#lib/domain/loan-conflict.ts';
import { changeWords, decisionWords } from './conflict-words.ts';
import { DecisionForm } from './decision-form.tsx';
import { Sides, sideKey } from './sides.tsx';
import type { DecisionOutcome } from './use-decision.ts';

interface ConflictsProps {
  loanId: string;
  conflicts: readonly LoanFileConflict[];
  ratios: Readonly<Record<string, number>>;
  mayDecide: boolean;
  mayReview: boolean;
}

/** What is to decide, each with its evidence, then what was decided, folded away. */
export function Conflicts(props: ConflictsProps) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const done = (how: DecisionOutcome): void => {
    setOutcome(how);
    router.refresh();
    document.getElementById('conflicts-title')?.focus();
  };
  const open = props.conflicts.filter(({ decision }) => !decision);
  const decided = props.conflicts.filter(({ decision }) => decision);
  return (
    <div className="flex flex-col gap-4">
      <div role="status" className={outcome ? '' : 'sr-only'}>
        {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      </div>
      {open.length > 0 && (
        <ul aria-label="To decide" className="flex flex-col gap-4">
          {open.map((conflict) => (
            <OpenConflict key={conflict.fieldKey} {...props} conflict={conflict} onDone={done} />
          ))}
        </ul>
      )}
      {open.length === 0 && (
        <p className="flex items-center gap-2 text-ink-soft">
          <CircleCheck size={18} aria-hidden="true" className="shrink-0 text-good" />
          Every conflict of this loan is decided.
        </p>
      )}
      {decided.length > 0 && (
        <ul aria-label="Decided" className="card divide-y divide-line overflow-hidden">
          {decided.map((conflict) =>
            conflict.decision ? (
              <DecidedConflict key={conflict.fieldKey} {...props} conflict={conflict} decision={conflict.decision} onDone={done} />
            ) : null,
          )}
        </ul>
      )}
    </div>
  );
}

interface ConflictProps extends Omit<ConflictsProps, 'conflicts'> {
  conflict: LoanFileConflict;
  onDone: (outcome: DecisionOutcome) => void;
}

const KIND_WORDS = Object.freeze({ differs: 'The papers differ', missing: 'Missing on a paper' });

function OpenConflict({ conflict, loanId, ratios, mayDecide, mayReview, onDone }: ConflictProps) {
  const { fieldKey, kind, changes, earlier } = conflict;
  const { label } = FIELDS[fieldKey];
  const [last] = earlier;
  return (
    <li id={`conflict-${fieldKey}`} className="card scroll-mt-4 p-4">
      <article aria-labelledby={`conflict-${fieldKey}-title`}>
        <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 id={`conflict-${fieldKey}-title`} className="text-lg font-semibold">
            {label}
          </h3>
          <Chip tone="warn">{KIND_WORDS[kind]}</Chip>
        </div>
        {last && changes.length > 0 && (
          <div className="mb-3">
            <Notice tone="warn">
              <p className="font-medium">This is asked anew.</p>
              <ul>
                {changes.map((change) => (
                  <li key={`${change.fileName} ${change.after.join()}`}>{changeWords(change)}</li>
                ))}
              </ul>
              <p className="mt-1 text-ink-soft">
                {last.by} had decided on <When at={last.at} dateOnly />: {decisionWords(conflict, last)}. “{last.reason}”
              </p>
            </Notice>
          </div>
        )}
        {mayDecide ? (
          <DecisionForm loanId={loanId} conflict={conflict} label={label} ratios={ratios} mayReview={mayReview} onDone={onDone} />
        ) : (
          <Sides conflict={conflict} ratios={ratios} mayReview={mayReview} />
        )}
      </article>
    </li>
  );
}

function DecidedConflict({ conflict, decision, ...props }: ConflictProps & { decision: DecisionOnLoan }) {
  const { loanId, ratios, mayDecide, mayReview, onDone } = props;
  const { fieldKey, earlier } = conflict;
  const { label } = FIELDS[fieldKey];
  const [anew, setAnew] = useState(false);
  const finish = (outcome: DecisionOutcome): void => {
    setAnew(false);
    onDone(outcome);
  };
  return (
    <li id={`conflict-${fieldKey}`}>
      <details className="group">
        <summary className="flex list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 -outline-offset-2 hover:bg-hover">
          <CircleCheck size={17} aria-hidden="true" className="shrink-0 text-good" />
          <span className="font-medium">{label}</span>
          <span className="min-w-0 break-words">{decisionWords(conflict, decision)}</span>
          <span className="text-sm text-ink-faint md:ml-auto">
            {decision.by}, <When at={decision.at} />
          </span>
          <ChevronDown
            size={16}
            aria-hidden="true"
            className="shrink-0 text-ink-faint transition-transform group-open:rotate-180 max-md:ml-auto"
          />
        </summary>
        <div className="border-t border-line px-4 py-4">
          <p className="mb-3 max-w-prose">
            <span className="text-ink-faint">Because </span>“{decision.reason}”
          </p>
          {anew ? (
            <DecisionForm
              loanId={loanId}
              conflict={conflict}
              label={label}
              ratios={ratios}
              mayReview={mayReview}
              onDone={finish}
              onCancel={() => setAnew(false)}
            />
          ) : (
            <>
              <Sides
                conflict={conflict}
                ratios={ratios}
                mayReview={mayReview}
                counts={decision.value === null ? undefined : sideKey(decision.value)}
              />
              <Earlier conflict={conflict} earlier={earlier} />
              {mayDecide && (
                <div className="mt-3 flex justify-end">
                  <Button onClick={() => setAnew(true)}>Decide anew</Button>
                </div>
              )}
            </>
          )}
        </div>
      </details>
    </li>
  );
}

function Earlier({ conflict, earlier }: { conflict: LoanFileConflict; earlier: readonly DecisionOnLoan[] }) {
  if (earlier.length === 0) return null;
  return (
    <div className="mt-3 text-sm text-ink-faint">
      <p className="font-medium">Decided before</p>
      <ul className="flex flex-col gap-0.5">
        {earlier.map((one) => (
          <li key={one.id} className="break-words">
            {one.by}, <When at={one.at} />: {decisionWords(conflict, one)}. “{one.reason}”
          </li>
        ))}
      </ul>
    </div>
  );
}
