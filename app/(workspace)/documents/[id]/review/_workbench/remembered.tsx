'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import type { MemoryNote } from '#lib/domain/memory.ts';

const anchorSchema = z.object({
  corrected: z
    .object({ by: z.string().nullable(), at: z.string(), document: z.object({ id: z.string(), fileName: z.string() }) })
    .nullable(),
});
type Looked = z.infer<typeof anchorSchema> | 'forgotten' | null;

/** Where a value is remembered from: how many documents, and who corrected it last. */
export function Remembered({ note }: { note: MemoryNote }) {
  const { layoutId, anchorIds, documents, correctedAt } = note;
  const [first = ''] = anchorIds;
  const [looked, setLooked] = useState<Looked>(null);
  useEffect(() => {
    let over = false;
    void callApi(`/memory/anchors/${first}`, anchorSchema).then((answer) => {
      if (!over) setLooked(answer.ok ? answer.value : answer.status === 404 ? 'forgotten' : null);
    });
    return () => {
      over = true;
    };
  }, [first]);
  const corrected = looked !== 'forgotten' && looked?.corrected;
  return (
    <p className="break-words" data-testid="remembered">
      Remembered from{' '}
      <Link href={`/learning/memory#${layoutId}`} className="link rounded-sm">
        {counted(documents, 'document')} of this layout
      </Link>
      {corrected ? (
        <>
          , last corrected{corrected.by && ` by ${corrected.by}`} on <When at={corrected.at} dateOnly /> in{' '}
          <Link href={`/documents/${corrected.document.id}`} className="link rounded-sm">
            {corrected.document.fileName}
          </Link>
        </>
      ) : (
        correctedAt && (
          <>
            , last corrected on <When at={correctedAt} dateOnly />
          </>
        )
      )}
      .{looked === 'forgotten' && ' It has been forgotten since.'}
    </p>
  );
}
