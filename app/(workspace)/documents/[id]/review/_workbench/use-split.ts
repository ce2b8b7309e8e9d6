'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { CORRECTION_ACTIONS } from '#lib/domain/correction.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { isSameSplit, mergedWithPrevious, retyped, type SplitRange, splitBefore, splitOf } from '#lib/domain/split.ts';
import type { ReviewData } from './review-data.ts';

const previewSchema = z.object({
  fields: z.number(),
  kept: z.number(),
  lost: z.array(z.object({ fieldKey: fieldKeySchema, action: z.enum(CORRECTION_ACTIONS), text: z.string().nullable() })),
});
export type SplitPreview = z.infer<typeof previewSchema>;

/** How a person would cut the file: a draft until it is saved. Answers that would have no place are asked about first. */
export function useSplit(review: ReviewData, mayAnswer: boolean) {
  const router = useRouter();
  const current = splitOf(review.types);
  const [draft, setDraft] = useState<readonly SplitRange[] | null>(null);
  const [asked, setAsked] = useState<SplitPreview | null>(null);
  const [problem, setProblem] = useState('');
  // Until the new split is here: the workbench begins anew with it.
  const [sent, setSent] = useState(false);
  const [pending, start] = useTransition();
  const ranges = draft ?? current;
  const change = (next: readonly SplitRange[]): void => {
    setProblem('');
    if (mayAnswer) setDraft(isSameSplit(next, current) ? null : next);
  };
  const path = `/documents/${review.documentId}/split`;
  const seen = { ranges, extraction: review.extraction, lastSequence: review.lastSequence };

  async function send(): Promise<void> {
    const answer = await callApi(path, nothing, { method: 'POST', body: seen });
    setAsked(null);
    if (!answer.ok) return setProblem(answer.message);
    setSent(true);
    router.refresh();
  }
  async function ask(): Promise<void> {
    const answer = await callApi(`${path}/preview`, previewSchema, { method: 'POST', body: seen });
    if (!answer.ok) setProblem(answer.message);
    else if (answer.value.lost.length > 0) setAsked(answer.value);
    else await send();
  }

  return {
    ranges,
    mayAnswer,
    changed: draft !== null,
    pending: pending || sent,
    problem,
    /** What would be lost, while a person is asked about it. */
    asked,
    retype: (index: number, type: DocumentType): void => change(retyped(ranges, index, type)),
    merge: (index: number): void => change(mergedWithPrevious(ranges, index)),
    /** Begins a document on a page; on a page where one begins, joins it to the one before. */
    toggle(page: number): void {
      const index = ranges.findIndex(({ pages: [first] }) => first === page);
      change(index === -1 ? splitBefore(ranges, page) : mergedWithPrevious(ranges, index));
    },
    drop: (): void => {
      setProblem('');
      setDraft(null);
    },
    save: (): void => start(ask),
    confirm: (): void => start(send),
    stay: (): void => setAsked(null),
  };
}
export type Split = ReturnType<typeof useSplit>;
