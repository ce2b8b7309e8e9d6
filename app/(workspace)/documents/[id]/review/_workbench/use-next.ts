'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { nextDocument, peekNextDocument, reviewAddress } from '#app/_client/next-document.ts';

/** The document at hand comes first; then there is time to fetch the next one. */
const PEEK_AFTER_MS = 1_500;

/** What was fetched ahead and opened may have changed since; it is asked for again, behind what is shown. */
let openedFromAhead: string | null = null;

/** Goes on to the next document of the queue; while one works, what is likely to come is fetched ahead with its first page. */
export function useNext(documentId: string, wanted: boolean) {
  const router = useRouter();
  const [going, setGoing] = useState(false);
  const [ahead, setAhead] = useState<string | null>(null);
  useEffect(() => {
    if (openedFromAhead !== documentId) return;
    openedFromAhead = null;
    router.refresh();
  }, [documentId, router]);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const peek = async (): Promise<void> => {
      const answer = await peekNextDocument({ after: documentId });
      if (gone || !answer.ok || !answer.value || answer.value === documentId) return;
      setAhead(answer.value);
      const first = `/api/v1/documents/${answer.value}/pages/1`;
      await Promise.allSettled([fetch(`${first}/view`), fetch(`${first}/words`)]);
    };
    const timer = setTimeout(() => void peek(), PEEK_AFTER_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [documentId, wanted]);
  const go = useCallback(async (): Promise<void> => {
    setGoing(true);
    const answer = await nextDocument({ after: documentId });
    const next = answer.ok && answer.value !== documentId ? answer.value : null;
    if (next && next === ahead) openedFromAhead = next;
    router.push(next ? reviewAddress(next) : '/review');
    setGoing(false);
  }, [ahead, documentId, router]);
  return { go, going, ahead: ahead && reviewAddress(ahead) };
}
