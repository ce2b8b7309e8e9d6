'use client';

import { RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';

export function RetryJob({ jobId }: { jobId: string }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const retry = (): void =>
    start(async () => {
      const answer = await callApi(`/jobs/${jobId}/retry`, nothing, { method: 'POST' });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <div>
      <Button size="small" onClick={retry} disabled={pending}>
        <RotateCw size={14} aria-hidden="true" />
        Retry
      </Button>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
