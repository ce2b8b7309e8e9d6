'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { newTrialSchema, type TrialMode } from '#lib/domain/trial.ts';

const startedSchema = z.object({ id: z.string() });
const ABOUT: Readonly<Record<TrialMode, string>> = Object.freeze({
  shadow: 'It reads along, its answers are kept beside and shown to no reviewer. Each document takes the worker twice as long.',
  canary:
    'It reads this share of new documents in place of the champion. It is stopped by itself when people change its documents significantly more often.',
});

/** Lets a model try itself on live documents. */
export function TrialForm({ modelVersionId }: { modelVersionId: string }) {
  const router = useRouter();
  const [mode, setMode] = useState<TrialMode>('shadow');
  const [percent, setPercent] = useState('100');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const choose = (next: TrialMode): void => {
    setMode(next);
    setPercent(next === 'shadow' ? '100' : '10');
    setProblem('');
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const trial = newTrialSchema.safeParse({ modelVersionId, mode, share: Number(percent) / 100 });
    const refusal = mode === 'canary' ? 'A canary reads more than 0 and at most 50 %.' : 'Give a share above 0 and up to 100 %.';
    setProblem(trial.success ? '' : refusal);
    if (!trial.success) return;
    start(async () => {
      const answer = await callApi('/trials', startedSchema, { method: 'POST', body: trial.data });
      if (answer.ok) router.push(`/learning/models/trials/${answer.value.id}`);
      else setProblem(answer.message);
    });
  };
  return (
    <form onSubmit={submit} className="card flex flex-wrap items-end gap-3 px-4 py-4" noValidate>
      <label className="flex flex-1 basis-40 flex-col gap-1">
        <span className="text-sm font-medium">Kind</span>
        <select className="input" value={mode} onChange={({ target }) => choose(target.value === 'canary' ? 'canary' : 'shadow')}>
          <option value="shadow">Shadow run</option>
          <option value="canary">Canary</option>
        </select>
      </label>
      <label className="flex basis-36 flex-col gap-1">
        <span className="text-sm font-medium">Share, %</span>
        <input
          type="number"
          className="input"
          min={1}
          max={mode === 'canary' ? 50 : 100}
          value={percent}
          onChange={({ target }) => setPercent(target.value)}
        />
      </label>
      <Button type="submit" look="primary" disabled={pending}>
        {pending ? 'Starting …' : mode === 'shadow' ? 'Start a shadow run' : 'Start a canary'}
      </Button>
      <p role="status" className={`basis-full text-sm ${problem ? 'text-bad' : 'text-ink-faint'}`}>
        {problem || ABOUT[mode]}
      </p>
    </form>
  );
}
