'use client';

import { Cpu, Play, Square } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { canResume, canStop, type TrainingState } from '#lib/domain/training-run.ts';

interface RunActionsProps {
  id: string;
  state: TrainingState;
  canTrainHere: boolean;
}

/** Stop, go on, train here: whatever the state allows. */
export function RunActions({ id, state, canTrainHere }: RunActionsProps) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const ask = (door: 'stop' | 'resume', body: Record<string, unknown> = {}): void =>
    start(async () => {
      const answer = await callApi(`/training-runs/${id}/${door}`, nothing, { method: 'POST', body });
      setProblem(answer.ok ? '' : answer.message);
      router.refresh();
    });
  return (
    <>
      {problem && (
        <p role="alert" className="basis-full text-sm text-bad">
          {problem}
        </p>
      )}
      {canStop(state) && (
        <Button disabled={pending} onClick={() => ask('stop')}>
          <Square size={15} aria-hidden="true" />
          Stop
        </Button>
      )}
      {canResume(state) && (
        <Button look={canTrainHere ? 'plain' : 'primary'} disabled={pending} onClick={() => ask('resume')}>
          <Play size={15} aria-hidden="true" />
          Go on
        </Button>
      )}
      {canTrainHere && (canResume(state) || state === 'queued') && (
        <Button look="primary" disabled={pending} onClick={() => ask('resume', { here: true })}>
          <Cpu size={15} aria-hidden="true" />
          Train on this machine
        </Button>
      )}
    </>
  );
}
