'use client';

import { useCallback, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import type { DatasetFilter } from '#lib/domain/dataset.ts';

const countSchema = z.object({ files: z.number(), of: z.number() });
type Count = z.infer<typeof countSchema>;
const QUIET_MS = 200;

/** Counts what a filter finds a moment after it was last changed; an answer that comes late is not shown. Null = not known. */
export function useCount(): { count: Count | null; ask: (filter: DatasetFilter | undefined) => void } {
  const [count, setCount] = useState<Count | null>(null);
  const last = useRef(0);
  const ask = useCallback((filter: DatasetFilter | undefined): void => {
    const mine = ++last.current;
    setTimeout(async () => {
      if (mine !== last.current) return;
      const answer = filter && (await callApi('/datasets/count', countSchema, { method: 'POST', body: filter }));
      if (mine === last.current) setCount(answer?.ok ? answer.value : null);
    }, QUIET_MS);
  }, []);
  return { count, ask };
}

export const LiveCount = ({ count }: { count: Count | null }) => (
  <p aria-live="polite">
    <span className="block font-serif text-2xl font-semibold tabular-nums">{count ? count.files.toLocaleString('en-GB') : '–'}</span>
    <span className="text-sm text-ink-faint">
      {count
        ? `of ${count.of.toLocaleString('en-GB')} approved files${count.files === 0 ? '. Nothing matches: ask for less.' : ''}`
        : 'approved files'}
    </span>
  </p>
);
