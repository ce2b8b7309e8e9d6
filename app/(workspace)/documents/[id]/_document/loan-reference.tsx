'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

/** Shows the name of the loan; a click lets one type another, or none. */
export function LoanReference({ documentId, reference }: { documentId: string; reference: string | null }) {
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('reference') ?? '').trim();
    start(async () => {
      const answer = await callApi(`/documents/${documentId}/loan`, nothing, { method: 'PUT', body: { reference: typed || null } });
      setProblem(answer.ok ? '' : answer.message);
      if (!answer.ok) return;
      setEditing(false);
      router.refresh();
    });
  };
  if (!editing)
    return (
      <div className="flex min-w-0 flex-wrap items-center gap-3">
        <p className={`min-w-0 break-words ${reference ? 'font-medium' : 'text-ink-faint'}`}>{reference ?? 'Belongs to no loan'}</p>
        <Button size="small" onClick={() => setEditing(true)}>
          {reference ? 'Change' : 'Name its loan'}
        </Button>
      </div>
    );
  return (
    <form onSubmit={save} className="flex min-w-0 flex-wrap items-center gap-2">
      <input
        name="reference"
        aria-label="Name of the loan"
        defaultValue={reference ?? ''}
        maxLength={100}
        autoComplete="off"
        ref={takeFocus}
        className="input w-48"
      />
      <Button type="submit" size="small" look="primary" disabled={pending}>
        Save
      </Button>
      <Button size="small" look="quiet" onClick={() => setEditing(false)}>
        Cancel
      </Button>
      {problem && (
        <p role="alert" className="w-full text-sm text-bad">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The field appears because somebody asked to type in it. */
const takeFocus = (element: HTMLInputElement | null): void => element?.focus();
