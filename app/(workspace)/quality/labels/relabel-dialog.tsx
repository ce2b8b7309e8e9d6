'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import type { RelabelChoice } from '#lib/domain/finding.ts';

const changeSchema = z.object({
  documentId: z.string(),
  slot: z.string(),
  before: z.string(),
  after: z.string(),
  hindrance: z.string().optional(),
  fileName: z.string(),
  lastSequence: z.number(),
  approved: z.boolean(),
});
type Change = z.infer<typeof changeSchema>;
const previewSchema = z.object({ changes: z.array(changeSchema) });
const doneSchema = z.object({ changed: z.number(), refused: z.array(z.object({ documentId: z.string(), reason: z.string() })) });
type Done = z.infer<typeof doneSchema>;

interface RelabelDialogProps {
  finding: string;
  choice: RelabelChoice;
  title: string;
  onClose: () => void;
}

/** Every change before it is made; documents can be left out. */
export function RelabelDialog({ finding, choice, title, onClose }: RelabelDialogProps) {
  const router = useRouter();
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [problem, setProblem] = useState('');
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done | null>(null);
  const [pending, start] = useTransition();
  useEffect(() => {
    let gone = false;
    void callApi(`/findings/${finding}/preview`, previewSchema, { method: 'POST', body: { choice } }).then((answer) => {
      if (gone) return;
      if (answer.ok) setChanges(answer.value.changes);
      else setProblem(answer.message);
    });
    return () => {
      gone = true;
    };
  }, [finding, choice]);
  const close = (): void => {
    onClose();
    if (done) router.refresh();
  };
  const taken = (changes ?? []).filter(({ documentId, hindrance }) => hindrance === undefined && !without.has(documentId));
  const write = (): void =>
    start(async () => {
      const documents = [...new Map(taken.map(({ documentId, lastSequence }) => [documentId, { documentId, lastSequence }])).values()];
      const answer = await callApi(`/findings/${finding}/relabel`, doneSchema, { method: 'POST', body: { choice, documents } });
      if (answer.ok) setDone(answer.value);
      else setProblem(answer.message);
    });
  const toggle = (documentId: string): void =>
    setWithout((all) => (all.has(documentId) ? new Set([...all].filter((one) => one !== documentId)) : new Set([...all, documentId])));
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={title}
      description="Each change is written as your answer. Approved documents stay approved, by you."
    >
      {problem && (
        <Notice tone="bad" alert>
          {problem}
        </Notice>
      )}
      {done ? <Outcome done={done} /> : <Changes changes={changes} problem={problem} without={without} onToggle={toggle} />}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={close}>{done ? 'Close' : 'Cancel'}</Button>
        {!done && (
          <Button look="primary" disabled={pending || taken.length === 0} onClick={write}>
            {pending ? 'Writing …' : `Change ${counted(taken.length, 'label')}`}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const Outcome = ({ done: { changed, refused } }: { done: Done }) => (
  <div role="status" className="flex flex-col gap-2">
    <Notice tone="good">{counted(changed, 'label')} changed.</Notice>
    {refused.map(({ documentId, reason }) => (
      <Notice key={documentId} tone="warn">
        {reason}
      </Notice>
    ))}
  </div>
);

interface ChangesProps {
  changes: readonly Change[] | null;
  problem: string;
  without: ReadonlySet<string>;
  onToggle: (documentId: string) => void;
}

function Changes({ changes, problem, without, onToggle }: ChangesProps) {
  if (problem && !changes) return null;
  if (!changes)
    return (
      <div role="status" aria-label="Loading the changes" className="flex flex-col gap-2">
        {[0, 1, 2].map((row) => (
          <div key={row} className="skeleton h-12" />
        ))}
      </div>
    );
  if (changes.length === 0) return <p className="text-ink-soft">All labels say so already.</p>;
  return (
    <ul aria-label="Changes" className="flex max-h-[46dvh] flex-col divide-y divide-line overflow-y-auto rounded-md border border-line">
      {changes.map(({ documentId, slot, before, after, hindrance, fileName, approved }) => (
        <li key={`${documentId} ${slot}`} className="px-3 py-2">
          <label className="flex items-start gap-2.5">
            <input
              type="checkbox"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={hindrance === undefined && !without.has(documentId)}
              disabled={hindrance !== undefined}
              onChange={() => onToggle(documentId)}
            />
            <span className="min-w-0 flex-1">
              <span className="block truncate text-xs text-ink-faint">
                {fileName}
                {approved && ' · approved'}
              </span>
              <span className="block break-words">
                <del className="text-ink-faint">{before}</del>
                {hindrance === undefined && <ins className="block font-medium no-underline">{after}</ins>}
              </span>
              {hindrance && <span className="block text-sm text-warn">{hindrance}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
