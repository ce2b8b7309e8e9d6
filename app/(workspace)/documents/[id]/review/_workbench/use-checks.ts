'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { type PlacedCheck, placedCheckSchema } from '#lib/domain/placed-check.ts';

const checksSchema = z.object({ checks: z.array(placedCheckSchema) });

/** The checks of the values as they are now: those that came with the page, asked for anew when an answer was saved. */
export function useChecks(documentId: string, known: readonly PlacedCheck[], revision: number): readonly PlacedCheck[] {
  const [shown, setShown] = useState({ known, revision, checks: known });
  if (shown.known !== known) setShown({ known, revision, checks: known });
  useEffect(() => {
    if (shown.revision === revision) return;
    let gone = false;
    void callApi(`/documents/${documentId}/checks`, checksSchema).then((answer) => {
      if (!gone && answer.ok) setShown((before) => ({ ...before, revision, checks: answer.value.checks }));
    });
    return () => {
      gone = true;
    };
  }, [documentId, revision, shown.revision]);
  return shown.checks;
}
