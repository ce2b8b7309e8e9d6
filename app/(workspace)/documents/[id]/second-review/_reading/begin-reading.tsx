'use client';

import { EyeOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { Notice } from '#app/_components/notice.tsx';

/** Says what a second reading is before the document is taken. */
export function BeginReading({ id, claimedBy }: { id: string; claimedBy: string | null }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const begin = (): void =>
    start(async () => {
      const answer = await callApi(`/second-reviews/${id}/claim`, nothing, { method: 'POST' });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <Empty icon={EyeOff} title="Read it as if you were the first">
      <p>
        Somebody has approved this document. You see what the machine read, not what they answered. Answer every value; the two readings are
        compared when you are done.
      </p>
      {claimedBy && <Notice tone="warn">{claimedBy} is reading this document again at the moment.</Notice>}
      {problem && (
        <Notice tone="bad" alert>
          {problem}
        </Notice>
      )}
      <Button look="primary" disabled={pending || claimedBy !== null} onClick={begin}>
        {pending ? 'Opening …' : 'Begin'}
      </Button>
    </Empty>
  );
}
