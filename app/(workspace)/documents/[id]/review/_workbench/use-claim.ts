'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import type { Claim } from './review-data.ts';

const claimSchema = z
  .object({ claimedBy: z.string(), claimExpiresAt: z.string(), mine: z.boolean() })
  .transform(({ claimedBy, claimExpiresAt, mine }): Claim => ({ by: claimedBy, expiresAt: claimExpiresAt, mine }));

/** A claim ends ten minutes after the last sign of life. */
const BEAT_EVERY_MS = 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'focus'] as const;

/**
 * Keeps the document for this reviewer while the page is in sight and somebody works at it: a sign of life a minute, none
 * while the page is hidden or untouched, so that a forgotten window gives its document back. The first touch afterwards takes
 * it again, or tells who took it meanwhile. Leaving gives it back at once.
 */
export function useClaim(documentId: string, wanted: boolean, known: Claim | null) {
  const [claim, setClaim] = useState(known);
  const lastBeat = useRef(0);
  const take = useCallback(async () => {
    lastBeat.current = Date.now();
    const answer = await callApi(`/documents/${documentId}/claim`, claimSchema, { method: 'POST' });
    if (answer.ok) setClaim(answer.value);
  }, [documentId]);
  useEffect(() => {
    if (!wanted) return;
    void take();
    const touched = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - lastBeat.current >= BEAT_EVERY_MS) void take();
    };
    const release = (): void => void callApi(`/documents/${documentId}/claim`, nothing, { method: 'DELETE', keepalive: true });
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touched, { capture: true, passive: true });
    document.addEventListener('visibilitychange', touched);
    window.addEventListener('pagehide', release);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touched, { capture: true });
      document.removeEventListener('visibilitychange', touched);
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [documentId, wanted, take]);
  return { claim, take };
}
