'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { type Word, wordSchema } from '#lib/domain/page.ts';

const wordsSchema = z.object({ words: z.array(wordSchema) });
const NO_WORDS: readonly Word[] = [];
/** Pages whose words are kept; the ones fetched first are forgotten first. */
const PAGES_KEPT = 40;
/** Pages that only fly past are not asked for. */
const SETTLED_MS = 120;

/** The words of the pages from one to another, both included, fetched when the scroll rests there. Answers none until they are here. */
export function usePageWords(documentId: string, from: number, to: number): (page: number) => readonly Word[] {
  const [known, setKnown] = useState<ReadonlyMap<number, readonly Word[]>>(new Map());
  const asked = useRef(new Set<number>());
  useEffect(() => {
    const timer = setTimeout(() => {
      for (let page = from; page <= to; page++) {
        if (known.has(page) || asked.current.has(page)) continue;
        asked.current.add(page);
        void callApi(`/documents/${documentId}/pages/${page}/words`, wordsSchema).then((answer) => {
          asked.current.delete(page);
          setKnown((all) => kept(all, page, answer.ok ? answer.value.words : NO_WORDS));
        });
      }
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [documentId, from, to, known]);
  return useCallback((page) => known.get(page) ?? NO_WORDS, [known]);
}

function kept(all: ReadonlyMap<number, readonly Word[]>, page: number, words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const next = new Map(all).set(page, words);
  for (const oldest of next.keys()) {
    if (next.size <= PAGES_KEPT) break;
    next.delete(oldest);
  }
  return next;
}
