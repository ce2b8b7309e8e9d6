'use client';

import { CircleStop } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import type { TrialMode } from '#lib/domain/trial.ts';

/** Ends a trial at once. */
export function StopTrial({ trialId, mode }: { trialId: string; mode: TrialMode }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const stop = (): void =>
    start(async () => {
      const answer = await callApi(`/trials/${trialId}/stop`, nothing, { method: 'POST', body: { reason: '' } });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <span className="flex flex-col items-end gap-1">
      <Button look="danger" disabled={pending} onClick={stop}>
        <CircleStop size={16} aria-hidden="true" />
        {mode === 'canary' ? 'Stop canary' : 'Stop shadow run'}
      </Button>
      {problem && (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
    </span>
  );
}
