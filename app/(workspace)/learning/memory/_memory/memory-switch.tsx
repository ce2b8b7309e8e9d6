'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

/** Switches memory on or off for the whole organisation. */
export function MemorySwitch({ on }: { on: boolean }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const turn = (): void =>
    start(async () => {
      const answer = await callApi('/memory', nothing, { method: 'PUT', body: { on: !on } });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-ink-soft">Memory is {on ? 'on' : 'off'}</span>
      <Button size="small" disabled={pending} onClick={turn}>
        {on ? 'Switch off' : 'Switch on'}
      </Button>
      {problem && (
        <p role="alert" className="max-w-64 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
