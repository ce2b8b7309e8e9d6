'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import type { NewEvaluation } from '#lib/domain/evaluation.ts';

/** Asks for a failed evaluation again: it goes on where it was left. */
export function Retry({ wanted }: { wanted: NewEvaluation }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const again = (): void =>
    start(async () => {
      const answer = await callApi('/evaluations', nothing, { method: 'POST', body: wanted });
      setProblem(answer.ok ? '' : answer.message);
      if (answer.ok) router.refresh();
    });
  return (
    <span className="mt-2 flex flex-wrap items-center gap-2">
      <Button size="small" disabled={pending} onClick={again}>
        Try again
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </span>
  );
}
