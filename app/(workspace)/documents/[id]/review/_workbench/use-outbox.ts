'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { type ApiFailure, callApi } from '#app/_client/call-api.ts';
import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import { inBrowser, keep, readKept } from './kept.ts';
import { type Saved, verdictOf, type Waiting, waitBefore, waitingSchema } from './outbox.ts';
import type { ReviewData } from './review-data.ts';

const answeredSchema = z.object({
  answers: z.array(
    z.object({
      slot: z.string(),
      sequence: z.number(),
      value: z.custom<CurrentValue | null>((value) => typeof value === 'object'),
    }),
  ),
});

/** Why answers wait: `sending` is no reason to say anything. */
export type Line = 'sending' | 'no-connection' | 'signed-out' | 'held';
const LINES = Object.freeze({ later: 'no-connection', 'signed-out': 'signed-out', held: 'held' } as const);

export interface Refused {
  correction: CorrectionInput;
  failure: ApiFailure;
  conflict: boolean;
}

interface Outbox {
  review: ReviewData;
  /** Called for each answer that the server did not take and will not take later. */
  onRefused: (refused: Refused) => void;
}

/** Answers on their way to the server, one request after the other, kept in the browser until it acknowledges them. */
export function useOutbox({ review, onRefused }: Outbox) {
  const { documentId } = review;
  const key = `deedlens.answers.${review.memberId}.${documentId}`;
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [saved, setSaved] = useState<Readonly<Record<string, Saved>>>({});
  const [line, setLine] = useState<Line>('sending');
  const queue = useRef<readonly Waiting[]>([]);
  const sending = useRef(false);
  const tries = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const refuse = useRef(onRefused);
  useEffect(() => {
    refuse.current = onRefused;
  });

  const change = useCallback(
    (next: readonly Waiting[]): void => {
      queue.current = next;
      setWaiting(next);
      keep(inBrowser, key, next.length > 0 ? next : undefined);
    },
    [key],
  );

  const pump = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (sending.current) return;
    sending.current = true;
    for (let first = queue.current[0]; first; first = queue.current[0]) {
      const { id, ...body } = first;
      const answer = await callApi(`/documents/${documentId}/corrections/bulk`, answeredSchema, { method: 'POST', body });
      const verdict = answer.ok ? null : verdictOf(answer);
      if (verdict === 'later' || verdict === 'signed-out' || verdict === 'held') {
        setLine(LINES[verdict]);
        tries.current += 1;
        timer.current = setTimeout(() => void pumpLater.current(), waitBefore(tries.current));
        break;
      }
      tries.current = 0;
      setLine('sending');
      const rest = queue.current.filter((one) => one.id !== id);
      if (answer.ok) {
        const { answers } = answer.value;
        setSaved((all) => ({ ...all, ...Object.fromEntries(answers.map(({ slot, ...one }) => [slot, one])) }));
        change(rest);
      } else if (first.corrections.length > 1) {
        // One of them is refused, so all were: each is sent by itself, to keep the others.
        change([...first.corrections.map((one) => ({ ...body, id: crypto.randomUUID(), corrections: [one] })), ...rest]);
      } else {
        change(rest);
        for (const correction of first.corrections) refuse.current({ correction, failure: answer, conflict: verdict === 'conflict' });
      }
    }
    sending.current = false;
  }, [change, documentId]);
  const pumpLater = useRef(pump);
  useEffect(() => {
    pumpLater.current = pump;
  });

  useEffect(() => {
    const kept = readKept(inBrowser, key, z.array(waitingSchema)) ?? [];
    if (kept.length > 0) change([...kept, ...queue.current.filter(({ id }) => !kept.some((one) => one.id === id))]);
    void pump();
    const again = (): void => void pump();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer.current);
    };
  }, [change, key, pump]);

  const post = useCallback(
    (corrections: readonly CorrectionInput[], lastSequence: number): void => {
      change([...queue.current, { id: crypto.randomUUID(), corrections: [...corrections], lastSequence, extraction: review.extraction }]);
      void pump();
    },
    [change, pump, review.extraction],
  );
  return { waiting, saved, line: waiting.length > 0 ? line : ('sending' as const), post, sendNow: (): void => void pump() };
}
