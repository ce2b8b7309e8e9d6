'use client';

import { ArrowLeft, CircleCheck, Download, Flag, Keyboard, SkipForward } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button, IconButton } from '#app/_components/button.tsx';
import { StateBadge } from '#app/_components/state-badge.tsx';
import { needsAnswer } from './fields-model.ts';
import type { ReviewData } from './review-data.ts';
import type { BenchDialog } from './use-actions.ts';
import type { Workbench } from './use-workbench.ts';

interface TopBarProps {
  review: ReviewData;
  bench: Workbench;
  onDialog: (dialog: BenchDialog) => void;
  onSkip: () => void;
  /** Whether the next document is on its way. */
  going: boolean;
}

export function TopBar({ review, bench, onDialog, onSkip, going }: TopBarProps) {
  const open = bench.walk.filter(needsAnswer).length;
  const total = bench.walk.length;
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-line bg-surface px-2 sm:px-3">
      <Link
        href="/review"
        aria-label="Back to the queue"
        title="Back to the queue"
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover"
      >
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className="min-w-0 truncate font-semibold" title={review.fileName}>
        <Link href={`/documents/${review.documentId}`} prefetch={false} className="rounded-sm hover:underline">
          {review.fileName}
        </Link>
      </h1>
      <span className="max-sm:hidden">
        <StateBadge state={review.state} partial={review.partial} />
      </span>
      <span className="flex-1" />
      <span className="text-sm whitespace-nowrap text-ink-faint tabular-nums max-lg:hidden" aria-live="polite">
        {bench.saving ? 'Saving …' : bench.waiting > 0 ? `${bench.waiting} not saved yet` : `${total - open} of ${total} answered`}
      </span>
      {review.state === 'in-review' && (
        <>
          <IconButton label="Escalate (x)" onClick={() => onDialog('escalate')} disabled={!bench.mayAnswer} className="max-sm:hidden">
            <Flag size={17} aria-hidden="true" />
          </IconButton>
          <IconButton label="Skip to the next document (n)" onClick={onSkip} disabled={going}>
            <SkipForward size={17} aria-hidden="true" />
          </IconButton>
        </>
      )}
      <IconButton label="Keys" onClick={() => onDialog('keys')} className="max-sm:hidden">
        <Keyboard size={18} aria-hidden="true" />
      </IconButton>
      <a
        href={`/api/v1/documents/${review.documentId}/original`}
        download={review.fileName}
        aria-label="Download the original"
        title="Download the original"
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink max-sm:hidden"
      >
        <Download size={17} aria-hidden="true" />
      </a>
      {review.state === 'approved' ? (
        <Reopen documentId={review.documentId} />
      ) : (
        <Button look="primary" size="small" onClick={() => onDialog('approve')} disabled={!bench.mayAnswer} title="Ctrl + Enter">
          <CircleCheck size={15} aria-hidden="true" />
          Approve
        </Button>
      )}
    </header>
  );
}

function Reopen({ documentId }: { documentId: string }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const reopen = (): void =>
    start(async () => {
      const answer = await callApi(`/documents/${documentId}/reopen`, nothing, { method: 'POST' });
      if (answer.ok) router.refresh();
      else setProblem(answer.message);
    });
  return (
    <>
      {problem && (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
      <Button size="small" onClick={reopen} disabled={pending}>
        Reopen
      </Button>
    </>
  );
}
