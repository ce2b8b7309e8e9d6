'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { FIELDS } from '#lib/domain/fields.ts';
import type { RelabelChoice } from '#lib/domain/finding.ts';
import { RelabelDialog } from './relabel-dialog.tsx';

const choiceWord = (choice: RelabelChoice): string => {
  if (choice.make === 'field') return `All are “${FIELDS[choice.fieldKey].label}”`;
  return { shorter: 'Shorten the values', value: 'Give the value where it was missed', absent: 'None of them is a value' }[choice.make];
};

/** What can be done about a finding: relabel, after a look at every change, or say why it stands. */
export function FindingActions({
  finding,
  choices,
  mayRelabel,
}: {
  finding: string;
  choices: readonly RelabelChoice[];
  mayRelabel: boolean;
}) {
  const [choice, setChoice] = useState<RelabelChoice | null>(null);
  const [standing, setStanding] = useState(false);
  return (
    <div className="mt-4 border-t border-line pt-3">
      <div className="flex flex-wrap gap-2">
        {mayRelabel &&
          choices.map((one) => (
            <Button key={choiceWord(one)} size="small" onClick={() => setChoice(one)}>
              {choiceWord(one)} …
            </Button>
          ))}
        <Button size="small" look="quiet" aria-expanded={standing} onClick={() => setStanding(!standing)}>
          Let it stand …
        </Button>
      </div>
      {standing && <StandForm finding={finding} onCancel={() => setStanding(false)} />}
      {choice && <RelabelDialog finding={finding} choice={choice} title={choiceWord(choice)} onClose={() => setChoice(null)} />}
    </div>
  );
}

function StandForm({ finding, onCancel }: { finding: string; onCancel: () => void }) {
  const router = useRouter();
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const save = (): void =>
    start(async () => {
      const answer = await callApi(`/findings/${finding}/stand`, nothing, { method: 'POST', body: { reason } });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <form
      className="mt-3 max-w-xl"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={id} className="text-sm font-medium">
        Why is it right as it is?
      </label>
      <textarea id={id} className="input mt-1" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      {problem && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
      <div className="mt-2 flex gap-2">
        <Button type="submit" look="primary" size="small" disabled={pending || reason.trim().length < 3}>
          Let it stand
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
