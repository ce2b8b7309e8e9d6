'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { lastApproval } from '#app/_client/last-approval.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { keyOfCheck, type PlacedCheck } from '#lib/domain/placed-check.ts';
import type { ReviewData } from './review-data.ts';
import type { Workbench } from './use-workbench.ts';

interface ApproveDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  review: ReviewData;
  bench: Workbench;
  checks: readonly PlacedCheck[];
  /** Goes on to the next document. */
  onApproved: () => Promise<void>;
}

/** Says what is still open before a person vouches for the document. */
export function ApproveDialog({ open, onOpenChange, review, bench, checks, onApproved }: ApproveDialogProps) {
  const missing = bench.walk.filter((row) => row.core && !row.value);
  const failed = checks.filter(({ passed }) => !passed);
  const unchecked = bench.walk.filter((row) => row.value?.status === 'predicted').length;
  const { approve, pending, problem, setProblem } = useApproval({ review, bench, onApproved, onClose: () => onOpenChange(false) });
  const unsent = bench.line === 'sending' ? 0 : bench.waiting;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setProblem('');
        onOpenChange(next);
      }}
      title={missing.length > 0 ? 'Some answers are missing' : 'Approve this document?'}
      description={missing.length > 0 ? 'Give each of these a value, or say that it is absent or unreadable.' : sentenceOf(unchecked)}
    >
      {missing.length > 0 && (
        <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-md border border-line">
          {missing.map((row) => (
            <li key={row.slot}>
              <button
                type="button"
                className="flex w-full items-baseline justify-between gap-3 px-3 py-2 text-left -outline-offset-2 hover:bg-hover"
                onClick={() => {
                  onOpenChange(false);
                  bench.activate(row.slot);
                }}
              >
                <span className="font-medium">{row.definition.label}</span>
                <span className="text-sm text-ink-faint">{DOCUMENT_TYPE_TABLE[row.documentType].label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {missing.length === 0 && failed.length > 0 && <FailedChecks failed={failed} />}
      {problem && (
        <div className="mt-3">
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        </div>
      )}
      {unsent > 0 && (
        <div className="mt-3">
          <Notice tone="warn">{counted(unsent, 'answer')} of yours must be saved first. That happens by itself as soon as it can.</Notice>
        </div>
      )}
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Not yet</Button>
        {missing.length === 0 && (
          <Button look="primary" onClick={approve} disabled={pending} autoFocus>
            {pending ? 'Approving …' : failed.length > 0 ? 'Approve all the same' : 'Approve'}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface Approving {
  review: ReviewData;
  bench: Workbench;
  onApproved: () => Promise<void>;
  onClose: () => void;
}

/** Approves as soon as every answer is saved: one is asked for by a key right after the last of them. */
function useApproval({ review, bench, onApproved, onClose }: Approving) {
  const { documentId, fileName } = review;
  const [wanted, setWanted] = useState(false);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const send = (): void =>
    start(async () => {
      const answer = await callApi(`/documents/${documentId}/approve`, nothing, { method: 'POST', body: bench.seen });
      if (!answer.ok) return setProblem(answer.message);
      lastApproval.set({ documentId, fileName });
      await onApproved();
      onClose();
    });
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const { waiting } = bench;
  useEffect(() => {
    if (!wanted || waiting > 0) return;
    setWanted(false);
    latest.current();
  }, [wanted, waiting]);
  return { approve: (): void => setWanted(true), pending: pending || wanted, problem, setProblem };
}

function FailedChecks({ failed }: { failed: readonly PlacedCheck[] }) {
  return (
    <Notice tone="warn">
      <p className="font-medium">{counted(failed.length, 'check')} failed</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
        {failed.map((check) => (
          <li key={keyOfCheck(check)} className="break-words">
            {check.sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const sentenceOf = (unchecked: number): string =>
  unchecked === 0
    ? 'Every field has an answer of a person. The values become training data.'
    : `${counted(unchecked, 'value')} nobody has confirmed yet. By approving you vouch for ${unchecked === 1 ? 'it' : 'them'} as shown.`;
