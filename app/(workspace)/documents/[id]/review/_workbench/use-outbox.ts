'use client';

import { useEffect, useRef, useState } from 'react';
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

/** What waits for one document. It outlives the workbench: who goes on to the next document leaves nothing unsent. */
interface Box {
  queue: readonly Waiting[];
  sending: boolean;
  tries: number;
  timer?: ReturnType<typeof setTimeout>;
  /** The workbench that shows it, if there is one. */
  shown?: {
    waiting: (waiting: readonly Waiting[]) => void;
    saved: (saved: Readonly<Record<string, Saved>>) => void;
    line: (line: Line) => void;
    refused: (refused: Refused) => void;
  };
}

const boxes = new Map<string, Box>();

function boxOf(key: string): Box {
  const box = boxes.get(key) ?? { queue: [], sending: false, tries: 0 };
  // On the server there is nobody's box to keep.
  if (typeof window !== 'undefined') boxes.set(key, box);
  return box;
}

function change(key: string, queue: readonly Waiting[]): void {
  const box = boxOf(key);
  box.queue = queue;
  keep(inBrowser, key, queue.length > 0 ? queue : undefined);
  box.shown?.waiting(queue);
}

/** Sends what waits, one request after the other, until none is left or one must wait. */
async function pump(key: string, documentId: string): Promise<void> {
  const box = boxOf(key);
  clearTimeout(box.timer);
  if (box.sending) return;
  box.sending = true;
  for (let first = box.queue[0]; first; first = box.queue[0]) if (!(await sendOne(key, documentId, first))) break;
  box.sending = false;
}

/** Sends one request; false when it must wait. */
async function sendOne(key: string, documentId: string, waiting: Waiting): Promise<boolean> {
  const box = boxOf(key);
  const { id, ...body } = waiting;
  const answer = await callApi(`/documents/${documentId}/corrections/bulk`, answeredSchema, { method: 'POST', body });
  const verdict = answer.ok ? null : verdictOf(answer);
  if (verdict === 'later' || verdict === 'signed-out' || verdict === 'held') {
    box.shown?.line(LINES[verdict]);
    box.tries += 1;
    box.timer = setTimeout(() => void pump(key, documentId), waitBefore(box.tries));
    return false;
  }
  box.tries = 0;
  box.shown?.line('sending');
  const rest = box.queue.filter((one) => one.id !== id);
  if (answer.ok) {
    box.shown?.saved(Object.fromEntries(answer.value.answers.map(({ slot, ...one }) => [slot, one])));
    change(key, rest);
  } else if (body.corrections.length > 1) {
    // One of them is refused, so all were: each is sent by itself, to keep the others.
    change(key, [...body.corrections.map((one) => ({ ...body, id: crypto.randomUUID(), corrections: [one] })), ...rest]);
  } else {
    change(key, rest);
    for (const correction of body.corrections) box.shown?.refused({ correction, failure: answer, conflict: verdict === 'conflict' });
  }
  return true;
}

/** Answers on their way to the server, one request after the other, kept in the browser until it acknowledges them. */
export function useOutbox({ review, onRefused }: Outbox) {
  const { documentId, extraction } = review;
  const key = `deedlens.answers.${review.memberId}.${documentId}`;
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [saved, setSaved] = useState<Readonly<Record<string, Saved>>>({});
  const [line, setLine] = useState<Line>('sending');
  const refuse = useRef(onRefused);
  useEffect(() => {
    refuse.current = onRefused;
  });

  useEffect(() => {
    const box = boxOf(key);
    const shown = {
      waiting: setWaiting,
      saved: (more: Readonly<Record<string, Saved>>): void => setSaved((all) => ({ ...all, ...more })),
      line: setLine,
      refused: (refused: Refused): void => refuse.current(refused),
    };
    box.shown = shown;
    const kept = readKept(inBrowser, key, z.array(waitingSchema)) ?? [];
    change(key, [...kept, ...box.queue.filter(({ id }) => !kept.some((one) => one.id === id))]);
    void pump(key, documentId);
    const again = (): void => void pump(key, documentId);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      if (box.shown === shown) delete box.shown;
    };
  }, [key, documentId]);

  return {
    waiting,
    saved,
    line: waiting.length > 0 ? line : ('sending' as const),
    post(corrections: readonly CorrectionInput[], lastSequence: number): void {
      change(key, [...boxOf(key).queue, { id: crypto.randomUUID(), corrections: [...corrections], lastSequence, extraction }]);
      void pump(key, documentId);
    },
    sendNow: (): void => void pump(key, documentId),
  };
}
