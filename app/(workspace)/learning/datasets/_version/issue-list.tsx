'use client';

import { ScanSearch } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button, buttonClass } from '#app/_components/button.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import { type LabelIssueKind, type LabelIssueState, REVIEW_BATCH_MAX } from '#lib/domain/dataset.ts';
import { ISSUE_STATE_WORDS, KIND_WORDS } from './words.ts';

export interface ShownIssue {
  id: string;
  documentId: string;
  fileName: string;
  fieldKey: string | null;
  page: number | null;
  kind: LabelIssueKind;
  score: number;
  message: string;
  state: LabelIssueState;
  inReview: boolean;
  settledBy: string | null;
}

const batchSchema = z.object({ documents: z.number(), reopened: z.number(), address: z.string() });
type Batch = z.infer<typeof batchSchema>;

interface IssueListProps {
  issues: readonly ShownIssue[];
  /** Whether this person works in the review queue. */
  mayReview: boolean;
}

/** Doubtful labels to tick: together they become a batch for review; each can be let stand. */
export function IssueList({ issues, mayReview }: IssueListProps) {
  const router = useRouter();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const [batch, setBatch] = useState<Batch | null>(null);
  const [pending, start] = useTransition();
  const open = issues.filter(({ state, inReview }) => state === 'open' && !inReview);
  const taken = open.filter(({ id }) => !without.has(id));
  const documents = new Set(taken.map(({ documentId }) => documentId)).size;
  const send = (): void =>
    start(async () => {
      setProblem('');
      const body = { issueIds: taken.map(({ id }) => id) };
      const answer = await callApi('/review/batches', batchSchema, { method: 'POST', body });
      if (!answer.ok) return setProblem(answer.message);
      setBatch(answer.value);
      router.refresh();
    });
  const settle = (id: string, state: 'stands' | 'resolved' | 'open'): void =>
    start(async () => {
      const answer = await callApi(`/label-issues/${id}`, nothing, { method: 'PUT', body: { state } });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  const toggle = (id: string): void =>
    setWithout((all) => (all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set([...all, id])));
  return (
    <div className="flex flex-col gap-3">
      {batch && <Sent batch={batch} mayReview={mayReview} />}
      {problem && (
        <Notice tone="bad" alert>
          {problem}
        </Notice>
      )}
      {open.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="primary" disabled={pending || taken.length === 0} onClick={send}>
            <ScanSearch size={16} aria-hidden="true" />
            Send {counted(Math.min(documents, REVIEW_BATCH_MAX), 'document')} to review
          </Button>
          <p className="min-w-48 flex-1 text-sm text-ink-faint">Their approvals are taken back; every answer is kept.</p>
        </div>
      )}
      <ul aria-label="Doubtful labels" className="card divide-y divide-line overflow-hidden">
        {issues.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            taken={!without.has(issue.id)}
            pending={pending}
            mayReview={mayReview}
            onToggle={() => toggle(issue.id)}
            onSettle={(state) => settle(issue.id, state)}
          />
        ))}
      </ul>
    </div>
  );
}

const Sent = ({ batch: { documents, reopened, address }, mayReview }: { batch: Batch; mayReview: boolean }) => (
  <div role="status">
    <Notice tone="good">
      {counted(documents, 'document')} wait{documents === 1 ? 's' : ''} at the top of the review queue as “Label doubted”; {reopened} of{' '}
      them {reopened === 1 ? 'was' : 'were'} approved before.{' '}
      {mayReview && (
        <Link href={address} className="link">
          Open the batch
        </Link>
      )}
    </Notice>
  </div>
);

interface IssueRowProps {
  issue: ShownIssue;
  taken: boolean;
  pending: boolean;
  mayReview: boolean;
  onToggle: () => void;
  onSettle: (state: 'stands' | 'resolved' | 'open') => void;
}

function IssueRow({ issue, taken, pending, mayReview, onToggle, onSettle }: IssueRowProps) {
  const { documentId, fileName, fieldKey, page, kind, message, state, inReview, settledBy } = issue;
  const place = fieldKey === null ? '' : `?field=${fieldKey}${page === null ? '' : `&page=${page}`}`;
  const href = mayReview && inReview ? `/documents/${documentId}/review${place}` : `/documents/${documentId}`;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-3 sm:flex-nowrap">
      {state === 'open' && !inReview && (
        <input
          type="checkbox"
          aria-label={`Send to review: ${message}`}
          className="mt-1 size-5 shrink-0 accent-accent sm:size-4"
          checked={taken}
          onChange={onToggle}
        />
      )}
      <div className="min-w-0 flex-1 basis-3/4 sm:basis-0">
        <p className="break-words">{message}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-faint">
          <Chip tone={KIND_WORDS[kind].tone}>{KIND_WORDS[kind].label}</Chip>
          {state !== 'open' && <Chip tone={state === 'stands' ? 'neutral' : 'good'}>{ISSUE_STATE_WORDS[state]}</Chip>}
          {settledBy && <span>{settledBy}</span>}
          {state === 'open' && inReview && <Chip tone="accent">In review</Chip>}
          <Link href={href} className="link max-w-full truncate py-0.5" title={fileName}>
            {fileName}
            {page !== null && `, page ${page}`}
          </Link>
        </p>
      </div>
      {state === 'open' && (
        <Button size="small" look="quiet" disabled={pending} onClick={() => onSettle('stands')} title="The label is right as it is">
          Let it stand
        </Button>
      )}
      {(state === 'stands' || state === 'resolved') && (
        <button type="button" className={buttonClass('quiet', 'small')} disabled={pending} onClick={() => onSettle('open')}>
          Ask again
        </button>
      )}
    </li>
  );
}
