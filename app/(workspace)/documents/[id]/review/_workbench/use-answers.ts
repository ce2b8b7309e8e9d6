'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { type CorrectionInput, type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import type { ReviewData } from './review-data.ts';

export type AnswerOutcome = { ok: true } | { ok: false; conflict: boolean; message: string };

const answeredSchema = z.object({
  sequence: z.number(),
  value: z.custom<CurrentValue>((value) => typeof value === 'object' && value !== null),
});

/** The sequence of an answer on its way. */
const UNSAVED = Number.MAX_SAFE_INTEGER;

/** The values as they are now: the server's, with this person's answers over them, shown before they are saved. */
export function useAnswers(review: ReviewData) {
  const router = useRouter();
  const [base, setBase] = useState(review);
  const [mine, setMine] = useState<Readonly<Record<string, CurrentValue>>>({});
  const [saving, setSaving] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  if (base !== review) {
    setBase(review);
    setMine({});
  }
  const known = new Set(review.values.map(({ slot }) => slot));
  const values = [
    ...review.values.map((value) => mine[value.slot] ?? value),
    ...Object.values(mine).filter(({ slot }) => !known.has(slot)),
  ];

  const put = (slot: string, value: CurrentValue | undefined): void =>
    setMine((all) => {
      const { [slot]: _before, ...rest } = all;
      return value ? { ...rest, [slot]: value } : rest;
    });

  /** Shows the answer at once, saves it after those before it, and takes it back when the server refuses. */
  async function answer(correction: CorrectionInput): Promise<AnswerOutcome> {
    const { slot } = correction;
    const before = mine[slot];
    const current = values.find((value) => value.slot === slot);
    put(slot, expected(correction, current));
    setSaving((count) => count + 1);
    const send = () =>
      callApi(`/documents/${review.documentId}/corrections`, answeredSchema, {
        method: 'POST',
        // What was seen, not what was sent: an answer of one's own says nothing about those of others before it.
        body: { correction, lastSequence: review.lastSequence, extraction: review.extraction },
      });
    const sent = queue.current.then(send);
    queue.current = sent;
    const outcome = await sent;
    setSaving((count) => count - 1);
    if (!outcome.ok) {
      put(slot, before);
      return { ok: false, conflict: outcome.status === 409, message: outcome.message };
    }
    put(slot, outcome.value.value);
    return { ok: true };
  }

  const reload = (): void => router.refresh();
  return {
    values,
    answer,
    reload,
    saving: saving > 0,
    revision: revisionOf(values),
    seen: { lastSequence: review.lastSequence, extraction: review.extraction },
  };
}

/** What the server will answer, if it accepts. */
function expected(correction: CorrectionInput, current: CurrentValue | undefined): CurrentValue | undefined {
  const documentIndex = Number(correction.slot.split('/')[0]);
  const predictions = current?.predicted ? [{ slot: correction.slot, documentIndex, field: current.predicted }] : [];
  return currentValues(predictions, [{ ...correction, sequence: UNSAVED }])[0];
}

/** Grows with every answer that was saved. */
const revisionOf = (values: readonly CurrentValue[]): number =>
  Math.max(0, ...values.map(({ correction }) => (correction && correction.sequence < UNSAVED ? correction.sequence : 0)));
