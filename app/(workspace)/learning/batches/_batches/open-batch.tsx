'use client';

import Link from 'next/link';
import { useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { counted } from '#app/_components/words.ts';
import type { ChosenDocument, Strategy } from '#lib/domain/batch-choice.ts';

const openedSchema = z.object({ documents: z.number(), address: z.string() });

interface OpenBatchProps {
  strategy: Strategy;
  chosen: readonly ChosenDocument[];
  /** Whether this person works in the review queue. */
  mayReview: boolean;
}

/** Puts the chosen documents to the top of the review queue. */
export function OpenBatch({ strategy, chosen, mayReview }: OpenBatchProps) {
  const [opened, setOpened] = useState<z.infer<typeof openedSchema> | null>(null);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const open = (): void =>
    start(async () => {
      const body = { strategy, documentIds: chosen.map(({ documentId }) => documentId) };
      const answer = await callApi('/review/choices', openedSchema, { method: 'POST', body });
      if (answer.ok) setOpened(answer.value);
      else setProblem(answer.message);
    });
  if (opened)
    return (
      <p role="status">
        {counted(opened.documents, 'document')} stand first in the{' '}
        {mayReview ? (
          <Link href={opened.address} className="link rounded-sm">
            review queue
          </Link>
        ) : (
          'review queue'
        )}
        .
      </p>
    );
  return (
    <div>
      <Button look="primary" disabled={pending || chosen.length === 0} onClick={open}>
        {pending ? 'Opening …' : 'Put first in the review queue'}
      </Button>
      {problem && (
        <p role="alert" className="mt-1 max-w-64 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
