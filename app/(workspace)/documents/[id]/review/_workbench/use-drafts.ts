'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { boxSchema } from '#lib/domain/geometry.ts';
import type { Draft } from './draft.ts';
import { inBrowser, keep, readKept } from './kept.ts';
import type { ReviewData } from './review-data.ts';

type Drafts = Readonly<Record<string, Draft>>;

const keptSchema = z.record(
  z.string(),
  z.object({
    slot: z.string(),
    typed: z.string(),
    selection: z.object({ page: z.number(), indices: z.array(z.number()), text: z.string(), boxes: z.array(boxSchema) }).optional(),
  }),
);

/** What is worth keeping of the drafts: not what was said about them. */
const keptOf = (drafts: Drafts) =>
  Object.fromEntries(
    Object.entries(drafts).map(([slot, { typed, selection }]) => {
      const { more: _more, ...place } = selection ?? { more: undefined };
      return [slot, { slot, typed, ...(selection && { selection: place }) }];
    }),
  );

/** What is typed and not saved yet; kept in the browser, so that a reload or a lost lock loses none of it. */
export function useDrafts({ memberId, documentId, extraction }: ReviewData) {
  const key = `deedlens.drafts.${memberId}.${documentId}.${extraction}`;
  const [drafts, setDrafts] = useState<Drafts>({});
  const [restored, setRestored] = useState(0);
  useEffect(() => {
    const kept = readKept(inBrowser, key, keptSchema);
    if (!kept) return;
    const all = Object.fromEntries(
      Object.values(kept).map(({ slot, typed, selection }): [string, Draft] => [slot, { slot, typed, ...(selection && { selection }) }]),
    );
    setDrafts((now) => ({ ...all, ...now }));
    setRestored(Object.keys(all).length);
  }, [key]);
  const change = (with_: (all: Drafts) => Drafts): void =>
    setDrafts((all) => {
      const next = with_(all);
      keep(inBrowser, key, Object.keys(next).length > 0 ? keptOf(next) : undefined);
      return next;
    });
  return {
    drafts,
    /** How many were found again when the page was opened. */
    restored,
    keep: (draft: Draft): void => change((all) => ({ ...all, [draft.slot]: draft })),
    drop: (slot: string): void => change(({ [slot]: _gone, ...rest }) => rest),
  };
}
