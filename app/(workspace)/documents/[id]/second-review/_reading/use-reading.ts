'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import type { SecondReviewData } from './reading-data.ts';

/** A claim lasts ten minutes. */
const RENEW_EVERY_MS = 4 * 60_000;

const savedSchema = z.object({ values: z.array(z.custom<CurrentValue>((value) => typeof value === 'object' && value !== null)) });

/** The second reader's answers: kept with the server as they are given; the document is kept for them while the page is open. */
export function useReading({ id, values: first }: SecondReviewData) {
  const router = useRouter();
  const [values, setValues] = useState(first);
  const [problem, setProblem] = useState('');
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    const renew = async (): Promise<void> => {
      const answer = await callApi(`/second-reviews/${id}/claim`, nothing, { method: 'POST' });
      if (!answer.ok) setProblem(answer.message);
    };
    void renew();
    const timer = setInterval(() => void renew(), RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [id]);

  /** Whether they were kept. */
  async function answer(corrections: readonly CorrectionInput[]): Promise<boolean> {
    if (corrections.length === 0) return true;
    setSaving(true);
    setProblem('');
    const saved = await callApi(`/second-reviews/${id}/answers`, savedSchema, { method: 'POST', body: { corrections } });
    setSaving(false);
    if (saved.ok) setValues(saved.value.values);
    else setProblem(saved.message);
    return saved.ok;
  }

  async function finish(): Promise<void> {
    setSaving(true);
    setProblem('');
    const done = await callApi(`/second-reviews/${id}/finish`, nothing, { method: 'POST' });
    setSaving(false);
    if (done.ok) router.push('/quality/second-readings');
    else setProblem(done.message);
  }
  return { values, problem, saving, answer, finish };
}
