'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { correctionInputSchema } from '#lib/domain/correction.ts';
import { inBrowser, keep, readKept } from './kept.ts';
import type { ReviewData } from './review-data.ts';
import type { Refused } from './use-outbox.ts';

const conflictsSchema = z.array(
  z.object({
    correction: correctionInputSchema,
    failure: z.object({ ok: z.literal(false), status: z.number(), code: z.string(), message: z.string() }),
    conflict: z.boolean(),
  }),
);

/** Answers that somebody else was quicker with: kept in the browser until a person has chosen, one for each slot. */
export function useConflicts({ memberId, documentId }: ReviewData) {
  const key = `deedlens.conflicts.${memberId}.${documentId}`;
  const [conflicts, setConflicts] = useState<readonly Refused[]>([]);
  useEffect(() => {
    const kept = readKept(inBrowser, key, conflictsSchema);
    if (kept) setConflicts(kept);
  }, [key]);
  const change = (with_: (all: readonly Refused[]) => readonly Refused[]): void =>
    setConflicts((all) => {
      const next = with_(all);
      keep(inBrowser, key, next.length > 0 ? next : undefined);
      return next;
    });
  const without = (all: readonly Refused[], slot: string) => all.filter(({ correction }) => correction.slot !== slot);
  return {
    conflicts,
    add: (refused: Refused): void => change((all) => [...without(all, refused.correction.slot), refused]),
    drop: (slot: string): void => change((all) => without(all, slot)),
  };
}
