'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

/** Takes an alert over; it goes to those that are taken care of. */
export function Acknowledge({ alertId }: { alertId: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const take = (): void =>
    start(async () => {
      const answer = await callApi(`/watch/alerts/${alertId}/acknowledge`, nothing, { method: 'POST' });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <div>
      <Button size="small" disabled={pending} onClick={take} title="You will not be told of the same again for a week.">
        I take care of it
      </Button>
      {problem && (
        <p role="alert" className="mt-1 max-w-48 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
