'use client';

import { Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { keepFilter, nextDocument, reviewAddress } from '#app/_client/next-document.ts';
import { Button } from '#app/_components/button.tsx';
import type { QueueFilter } from '#lib/domain/review-queue.ts';

/** Takes the document to look at next within the view that is shown, and opens it. */
export function StartReviewing({ filter }: { filter: QueueFilter }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const go = (): void =>
    start(async () => {
      keepFilter(filter);
      const answer = await nextDocument({ filter });
      if (!answer.ok) return setProblem(answer.message);
      if (answer.value) return router.push(reviewAddress(answer.value));
      setProblem('Nothing here is free for you now: others hold it, or it is assigned to them.');
      router.refresh();
    });
  return (
    <div className="flex flex-wrap items-center gap-x-3 md:justify-end gap-y-1">
      <Button look="primary" onClick={go} disabled={pending}>
        <Play size={15} aria-hidden="true" />
        {pending ? 'Opening …' : 'Start reviewing'}
      </Button>
      <p role="status" className="md:order-first max-w-72 text-sm text-ink-soft">
        {problem}
      </p>
    </div>
  );
}
