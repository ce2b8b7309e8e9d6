'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

/** Takes a key back, after a second press: a run that it trains is lost to it at once. */
export function RevokeKey({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const revoke = (): void =>
    start(async () => {
      const answer = await callApi(`/training-runs/keys/${id}`, nothing, { method: 'DELETE' });
      setProblem(answer.ok ? '' : answer.message);
      router.refresh();
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {problem && (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
      <Button
        look={asked ? 'danger' : 'plain'}
        size="small"
        disabled={pending}
        aria-label={`Take back the key of ${name}`}
        onClick={() => (asked ? revoke() : setAsked(true))}
        onBlur={() => setAsked(false)}
      >
        {asked ? 'Take it back for good' : 'Take back'}
      </Button>
    </div>
  );
}
