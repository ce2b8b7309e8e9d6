'use client';

import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { IconButton } from '#app/_components/button.tsx';

export function RemoveCueWord({ id, label }: { id: string; label: string }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const remove = (): void =>
    start(async () => {
      const answer = await callApi(`/cue-words/${id}`, nothing, { method: 'DELETE' });
      if (!answer.ok) setProblem(answer.message);
      router.refresh();
    });
  return (
    <>
      {problem && (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
      <IconButton label={`Remove “${label}”`} onClick={remove} disabled={pending}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </>
  );
}
