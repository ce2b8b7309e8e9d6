'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { type ApiAnswer, callApi, nothing } from '#app/_client/call-api.ts';

/** Assigns and escalates, and shows the queue as it is afterwards. `problem` is a sentence when the last try failed. */
export function useQueueActions() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const after = (call: () => Promise<ApiAnswer<undefined>>, done?: () => void): void =>
    start(async () => {
      const answer = await call();
      setProblem(answer.ok ? '' : answer.message);
      if (answer.ok) done?.();
      router.refresh();
    });
  return {
    pending,
    problem,
    assign: (documentIds: readonly string[], memberId: string | null, done?: () => void): void =>
      after(() => callApi('/review/assignments', nothing, { method: 'PUT', body: { documentIds, memberId } }), done),
    escalate: (documentId: string, note: string, done?: () => void): void =>
      after(() => callApi(`/documents/${documentId}/escalate`, nothing, { method: 'POST', body: { note } }), done),
    withdraw: (documentId: string): void => after(() => callApi(`/documents/${documentId}/escalate`, nothing, { method: 'DELETE' })),
  };
}
export type QueueActions = ReturnType<typeof useQueueActions>;
