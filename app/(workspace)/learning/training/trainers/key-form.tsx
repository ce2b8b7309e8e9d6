'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';

const madeSchema = z.object({ name: z.string(), key: z.string() });

/** Makes a key, and shows it this once with what to type. */
export function KeyForm({ address }: { address: string }) {
  const router = useRouter();
  const [made, setMade] = useState<z.infer<typeof madeSchema> | null>(null);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    setProblem(name === '' ? 'Say which machine it is for.' : '');
    if (name === '') return;
    start(async () => {
      const answer = await callApi('/training-runs/keys', madeSchema, { method: 'POST', body: { name } });
      setProblem(answer.ok ? '' : answer.message);
      if (!answer.ok) return;
      setMade(answer.value);
      form.reset();
      router.refresh();
    });
  };
  return (
    <section aria-label="New key" className="card flex flex-col gap-3 px-4 py-4">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
          <span className="text-sm font-medium">Machine</span>
          <input name="name" className="input" maxLength={60} autoComplete="off" placeholder="Workstation in the office" />
        </label>
        <Button type="submit" look="primary" disabled={pending}>
          <KeyRound size={16} aria-hidden="true" />
          {pending ? 'Making …' : 'Make a key'}
        </Button>
        {problem && (
          <p role="alert" className="basis-full text-sm text-bad">
            {problem}
          </p>
        )}
      </form>
      {made && (
        <Notice tone="good">
          <p>The key for {made.name}. Copy it now: it is not shown again.</p>
          <pre className="mt-1.5 overflow-x-auto rounded-sm bg-sunken px-2 py-1.5 font-mono text-xs break-all whitespace-pre-wrap">
            {made.key}
          </pre>
          <p className="mt-2">On that machine, in a checkout with what `training/README.md` names installed:</p>
          <pre className="mt-1.5 overflow-x-auto rounded-sm bg-sunken px-2 py-1.5 font-mono text-xs break-all whitespace-pre-wrap">
            {`DEEDLENS_TRAINER_KEY=<the key> python -m training.agent --server ${address}`}
          </pre>
        </Notice>
      )}
    </section>
  );
}
