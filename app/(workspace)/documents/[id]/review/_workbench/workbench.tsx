'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { useTouch } from '#app/_client/touch.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { PageView } from '../_page-view/page-view.tsx';
import { useZoom } from '../_page-view/use-zoom.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { ConfirmAllDialog } from './confirm-all-dialog.tsx';
import { selectedOn } from './draft.ts';
import { EscalateDialog } from './escalate-dialog.tsx';
import { confirmable } from './fields-model.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { evidenceOf, marksOn } from './marks.ts';
import { MergeDialog } from './merge-dialog.tsx';
import type { Panel } from './panel.ts';
import { QuietToast } from './quiet-toast.tsx';
import type { Claim, ReviewData, Start, Tab } from './review-data.ts';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { type BenchDialog, useActions } from './use-actions.ts';
import { useChecks } from './use-checks.ts';
import { useComments } from './use-comments.ts';
import { useNext } from './use-next.ts';
import { useSplit } from './use-split.ts';
import { useWorkbench } from './use-workbench.ts';
import { WaitingBar } from './waiting-bar.tsx';

interface WorkbenchProps {
  review: ReviewData;
  start: Start;
  /** Somebody else's claim. */
  takenBy: Claim | null;
  onTake: () => void;
}

/** The page on the left, its fields on the right; every key and click of a review meets here. */
export function Workbench({ review, start, takenBy, onTake }: WorkbenchProps) {
  const { documentId } = review;
  const mayAnswer = review.state === 'in-review' && !takenBy;
  const bench = useWorkbench(review, mayAnswer, start);
  const checks = useChecks(documentId, review.checks, bench.revision);
  const comments = useComments(documentId);
  const split = useSplit(review, mayAnswer);
  const next = useNext(documentId, review.state === 'in-review');
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame);
  const [page, setPage] = useState(Math.min(start.page ?? bench.active?.value?.page ?? 1, review.pages.length));
  const [followed, setFollowed] = useState(bench.active?.slot);
  const [dialog, setDialog] = useState<BenchDialog | null>(null);
  const [tab, setTab] = useState<Tab>(start.tab ?? 'fields');
  const [commenting, setCommenting] = useState<string | null>(null);
  const [snippets, setSnippets] = useState(false);
  const [rule, setRule] = useState(false);
  const { active, draft } = bench;
  useTouch(documentId, active?.definition.key);
  // A newly active field brings its page; after that the reviewer turns pages freely.
  if (active && followed !== active.slot) {
    setFollowed(active.slot);
    if (active.value?.page) setPage(active.value.page);
  }

  const turn = (to: number): void => setPage(Math.min(review.pages.length, Math.max(1, to)));
  const panel: Panel = {
    bench,
    documentId,
    checks,
    comments,
    opinions: review.opinions,
    commenting,
    onComment: setCommenting,
    snippets,
    onSnippets: setSnippets,
    rule,
    onRule: setRule,
    onConfirmAll: () => setDialog('confirm-all'),
    onShowPage: turn,
    ratioOf: (number) => {
      const found = review.pages[number - 1];
      return found && found.width / found.height;
    },
  };
  useActions({ panel, split, zoom, page, turn, onTab: setTab, onDialog: setDialog, skip: () => void next.go() });
  const starts = new Map(
    split.ranges.length > 1 ? split.ranges.map(({ type, pages }) => [pages[0], DOCUMENT_TYPE_TABLE[type].label] as const) : [],
  );
  const dialogProps = (name: BenchDialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean): void => setDialog(open ? name : null),
  });

  return (
    <div data-workbench className="flex h-[calc(100dvh-7rem)] flex-col md:h-dvh">
      <TopBar review={review} bench={bench} onDialog={setDialog} onSkip={() => void next.go()} going={next.going} />
      {next.ahead && (
        // A link in view fetches its page ahead; one that is clipped away, as for readers of screens only, does not.
        <Link
          href={next.ahead}
          prefetch={true}
          aria-hidden="true"
          tabIndex={-1}
          className="pointer-events-none fixed bottom-0 left-0 size-px opacity-0"
        />
      )}
      <WaitingBar bench={bench} />
      <MergeDialog bench={bench} documentId={documentId} extraction={review.extraction} />
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex h-[45%] min-h-0 min-w-0 shrink-0 flex-col md:h-auto md:flex-1 md:shrink">
          <PageView
            documentId={documentId}
            pages={review.pages}
            starts={starts}
            current={page}
            onPage={turn}
            marksOn={(number) => marksOn(number, bench)}
            selectedOn={(number) => selectedOn(draft, number)}
            evidence={evidenceOf(active?.value)}
            editing={draft !== undefined}
            frame={frame}
            zoom={zoom}
            onPick={bench.activate}
            onSelect={bench.select}
          />
        </div>
        <SidePanel review={review} panel={panel} split={split} tab={tab} onTab={setTab} page={page} claim={takenBy} onTake={onTake} />
      </div>
      <ApproveDialog {...dialogProps('approve')} review={review} bench={bench} checks={checks} onApproved={next.go} />
      <ConfirmAllDialog {...dialogProps('confirm-all')} rows={confirmable(bench.walk, documentId, checks)} bench={bench} />
      <EscalateDialog {...dialogProps('escalate')} documentId={documentId} onDone={() => void next.go()} />
      <KeysDialog {...dialogProps('keys')} />
      <QuietToast told={bench.told} onGone={bench.hush} />
    </div>
  );
}
