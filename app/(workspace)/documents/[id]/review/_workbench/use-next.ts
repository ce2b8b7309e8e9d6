'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { nextDocument, peekNextDocument, reviewAddress } from '#app/_client/next-document.ts';

/** The document at hand comes first; then there is time to fetch the next one. */
const PEEK_AFTER_MS = 1_500;

/** What was fetched ahead stands there first; then there is time to ask whether it is still so. */
const REFRESH_AFTER_MS = 1_000;

/** Waiting is shown from here on; what comes sooner needs no sign, and drawing one takes time itself. */
const WAITING_AFTER_MS = 150;

const pagesSchema = z
  .object({ pages: z.array(z.object({ number: z.number(), hasView: z.boolean() })) })
  .transform(({ pages }) => pages.filter(({ hasView }) => hasView).map(({ number }) => number));

/** As many small pictures as are seen beside the first page. */
const SMALL_PICTURES = 4;

/** Has what the workbench shows first at hand: the first page's picture, decoded, and its words, then the small pictures. */
async function fetchFirstSight(documentId: string, picture: HTMLImageElement): Promise<void> {
  const drawn = await callApi(`/documents/${documentId}`, pagesSchema);
  if (!drawn.ok) return;
  const page = (number: number): string => `/api/v1/documents/${documentId}/pages/${number}`;
  // A page that cannot be drawn has no picture to ask for.
  if (drawn.value[0] === 1) picture.src = `${page(1)}/view`;
  await Promise.allSettled([picture.decode(), fetch(`${page(1)}/words`)]);
  for (const number of drawn.value.slice(0, SMALL_PICTURES)) await fetch(`${page(number)}/view?size=small`).catch(() => null);
}

/** What was fetched ahead and opened may have changed since; it is asked for again, behind what is shown. */
let openedFromAhead: string | null = null;

/** Goes on to the next document of the queue; while one works, what is likely to come is fetched ahead with its first page. */
export function useNext(documentId: string, wanted: boolean) {
  const router = useRouter();
  const [going, setGoing] = useState(false);
  const [ahead, setAhead] = useState<string | null>(null);
  // Held, so that the browser does not forget what it decoded.
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (openedFromAhead !== documentId) return;
    const timer = setTimeout(() => {
      openedFromAhead = null;
      router.refresh();
    }, REFRESH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [documentId, router]);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const peek = async (): Promise<void> => {
      const answer = await peekNextDocument({ after: documentId });
      if (gone || !answer.ok || !answer.value || answer.value === documentId) return;
      setAhead(answer.value);
      picture.current = new Image();
      await fetchFirstSight(answer.value, picture.current);
    };
    const timer = setTimeout(() => void peek(), PEEK_AFTER_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [documentId, wanted]);
  const underWay = useRef(false);
  const go = useCallback(async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    const timer = setTimeout(() => setGoing(true), WAITING_AFTER_MS);
    const answer = await nextDocument({ after: documentId });
    const next = answer.ok && answer.value !== documentId ? answer.value : null;
    if (next && next === ahead) openedFromAhead = next;
    router.push(next ? reviewAddress(next) : '/review');
    clearTimeout(timer);
    setGoing(false);
    underWay.current = false;
  }, [ahead, documentId, router]);
  return { go, going, ahead: ahead && reviewAddress(ahead) };
}
