'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { type Word, wordSchema } from '#lib/domain/page.ts';

const wordsSchema = z.object({ words: z.array(wordSchema) });
const NO_WORDS: readonly Word[] = [];

/** The words of one page, fetched when it is shown and kept while the document is open. */
export function usePageWords(documentId: string, page: number): readonly Word[] {
  const [known, setKnown] = useState<ReadonlyMap<number, readonly Word[]>>(new Map());
  const words = known.get(page);
  useEffect(() => {
    if (words) return;
    let gone = false;
    void callApi(`/documents/${documentId}/pages/${page}/words`, wordsSchema).then((answer) => {
      if (!gone) setKnown((all) => new Map(all).set(page, answer.ok ? answer.value.words : NO_WORDS));
    });
    return () => {
      gone = true;
    };
  }, [documentId, page, words]);
  return words ?? NO_WORDS;
}
