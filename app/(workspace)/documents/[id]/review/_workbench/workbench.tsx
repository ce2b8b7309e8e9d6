'use client';

import { useRef, useState } from 'react';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { PageView } from '../_page-view/page-view.tsx';
import { useZoom } from '../_page-view/use-zoom.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { runnersUpOf } from './fields-model.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { marksOn } from './marks.ts';
import type { Claim, ReviewData, Start, Tab } from './review-data.ts';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useChecks } from './use-checks.ts';
import { type KeyAction, useKeys } from './use-keys.ts';
import { useSplit } from './use-split.ts';
import { useWorkbench } from './use-workbench.ts';

interface WorkbenchProps {
  review: ReviewData;
  start: Start;
  /** Somebody else's claim. */
  takenBy: Claim | null;
  onTake: () => void;
}

/** The page on the left, its fields on the right; every key and click of a review meets here. */
export function Workbench({ review, start, takenBy, onTake }: WorkbenchProps) {
  const mayAnswer = review.state === 'in-review' && !takenBy;
  const bench = useWorkbench(review, mayAnswer, start);
  const checks = useChecks(review.documentId, review.checks, bench.revision);
  const split = useSplit(review, mayAnswer);
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame);
  const [page, setPage] = useState(Math.min(start.page ?? bench.active?.value?.page ?? 1, review.pages.length));
  const [followed, setFollowed] = useState(bench.active?.slot);
  const [dialog, setDialog] = useState<'approve' | 'keys' | null>(null);
  const [tab, setTab] = useState<Tab>(start.tab ?? 'fields');
  const { active, draft } = bench;
  // A newly active field brings its page; after that the reviewer turns pages freely.
  if (active && followed !== active.slot) {
    setFollowed(active.slot);
    if (active.value?.page) setPage(active.value.page);
  }

  const turn = (to: number): void => setPage(Math.min(review.pages.length, Math.max(1, to)));
  const actions: Readonly<Record<KeyAction, (key: string) => void>> = {
    next: () => bench.step(1),
    previous: () => bench.step(-1),
    confirm: () => active && bench.confirm(active),
    edit: () => active && bench.edit(active),
    absent: () => active && bench.mark(active, 'absent'),
    unreadable: () => active && bench.mark(active, 'unreadable'),
    approve: () => bench.mayAnswer && setDialog('approve'),
    take: (key) => {
      const other = active && bench.mayAnswer && !draft ? runnersUpOf(active)[Number(key) - 1] : undefined;
      if (active && other) bench.take(active, other);
    },
    split: () => {
      setTab('split');
      split.toggle(page);
    },
    'zoom-in': zoom.zoomIn,
    'zoom-out': zoom.zoomOut,
    fit: zoom.fit,
    'next-page': () => turn(page + 1),
    'previous-page': () => turn(page - 1),
    keys: () => setDialog('keys'),
  };
  useKeys((action, key) => actions[action](key));
  const starts = new Map(
    split.ranges.length > 1 ? split.ranges.map(({ type, pages }) => [pages[0], DOCUMENT_TYPE_TABLE[type].label] as const) : [],
  );

  return (
    <div className="flex h-[calc(100dvh-7rem)] flex-col md:h-dvh">
      <TopBar review={review} bench={bench} onApprove={() => setDialog('approve')} onKeys={() => setDialog('keys')} />
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex h-[45%] min-h-0 min-w-0 shrink-0 flex-col md:h-auto md:flex-1 md:shrink">
          <PageView
            documentId={review.documentId}
            pages={review.pages}
            starts={starts}
            current={page}
            onPage={turn}
            marks={marksOn(page, bench)}
            selected={draft?.selection?.page === page ? draft.selection.indices : []}
            editing={draft !== undefined}
            frame={frame}
            zoom={zoom}
            onPick={bench.activate}
            onSelect={(words, chosen, toggle) => bench.select(page, words, chosen, toggle)}
          />
        </div>
        <SidePanel
          review={review}
          bench={bench}
          checks={checks}
          split={split}
          tab={tab}
          onTab={setTab}
          page={page}
          claim={takenBy}
          onTake={onTake}
          onShowPage={turn}
        />
      </div>
      <ApproveDialog
        open={dialog === 'approve'}
        onOpenChange={(open) => setDialog(open ? 'approve' : null)}
        documentId={review.documentId}
        bench={bench}
        checks={checks}
      />
      <KeysDialog open={dialog === 'keys'} onOpenChange={(open) => setDialog(open ? 'keys' : null)} />
    </div>
  );
}
