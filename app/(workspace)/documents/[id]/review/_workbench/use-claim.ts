'use client';

import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import type { Claim } from './review-data.ts';

const claimSchema = z
  .object({ claimedBy: z.string(), claimExpiresAt: z.string(), mine: z.boolean() })
  .transform(({ claimedBy, claimExpiresAt, mine }): Claim => ({ by: claimedBy, expiresAt: claimExpiresAt, mine }));

/** A claim lasts ten minutes. */
const RENEW_EVERY_MS = 4 * 60_000;

/** Keeps the document for this reviewer while the page is open, and gives it back on leaving. */
export function useClaim(documentId: string, wanted: boolean, known: Claim | null) {
  const [claim, setClaim] = useState(known);
  const take = useCallback(async () => {
    const answer = await callApi(`/documents/${documentId}/claim`, claimSchema, { method: 'POST' });
    if (answer.ok) setClaim(answer.value);
  }, [documentId]);
  useEffect(() => {
    if (!wanted) return;
    void take();
    const timer = setInterval(() => void take(), RENEW_EVERY_MS);
    const release = (): void => void callApi(`/documents/${documentId}/claim`, nothing, { method: 'DELETE', keepalive: true });
    window.addEventListener('pagehide', release);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [documentId, wanted, take]);
  return { claim, take };
}
