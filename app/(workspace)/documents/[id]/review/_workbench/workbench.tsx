'use client';

import { useRef, useState } from 'react';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import type { CurrentValue } from '#lib/domain/correction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Mark } from '../_page-view/page-canvas.tsx';
import { PageView } from '../_page-view/page-view.tsx';
import { useZoom } from '../_page-view/use-zoom.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import type { ReviewData } from './review-data.ts';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useClaim } from './use-claim.ts';
import { type KeyAction, useKeys } from './use-keys.ts';
import { type Workbench as Bench, useWorkbench } from './use-workbench.ts';

const lookOf = (value: CurrentValue, activeSlot: string | undefined): Mark['look'] => {
  if (value.slot === activeSlot) return 'active';
  return value.status === 'predicted' ? 'open' : 'done';
};

/** The boxes to draw on a page; the words selected in a draft take the place of the active field's own box. */
function marksOn(page: number, bench: Bench): Mark[] {
  const { active, draft } = bench;
  const marks = bench.values.flatMap((value): Mark[] => {
    if (value.page !== page || !value.boxes || (value.slot === active?.slot && draft?.selection)) return [];
    return [{ slot: value.slot, label: FIELDS[value.fieldKey].label, boxes: value.boxes, look: lookOf(value, active?.slot) }];
  });
  return marks.sort((a, b) => Number(a.look === 'active') - Number(b.look === 'active'));
}

/** The page on the left, its fields on the right; every key and click of a review meets here. */
export function Workbench({ review }: { review: ReviewData }) {
  const inReview = review.state === 'in-review';
  const { claim, take } = useClaim(review.documentId, inReview, review.claim);
  const taken = inReview && claim !== null && !claim.mine;
  const bench = useWorkbench(review, inReview && !taken);
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame);
  const [page, setPage] = useState(bench.active?.value?.page ?? 1);
  const [followed, setFollowed] = useState(bench.active?.slot);
  const [dialog, setDialog] = useState<'approve' | 'keys' | null>(null);
  const { active, draft } = bench;
  // A newly active field brings its page; after that the reviewer turns pages freely.
  if (active && followed !== active.slot) {
    setFollowed(active.slot);
    if (active.value?.page) setPage(active.value.page);
  }

  const turn = (to: number): void => setPage(Math.min(review.pages.length, Math.max(1, to)));
  const actions: Readonly<Record<KeyAction, () => void>> = {
    next: () => bench.step(1),
    previous: () => bench.step(-1),
    confirm: () => active && bench.confirm(active),
    edit: () => active && bench.edit(active),
    absent: () => active && bench.mark(active, 'absent'),
    unreadable: () => active && bench.mark(active, 'unreadable'),
    approve: () => bench.mayAnswer && setDialog('approve'),
    'zoom-in': zoom.zoomIn,
    'zoom-out': zoom.zoomOut,
    fit: zoom.fit,
    'next-page': () => turn(page + 1),
    'previous-page': () => turn(page - 1),
    keys: () => setDialog('keys'),
  };
  useKeys((action) => actions[action]());

  return (
    <div className="flex h-[calc(100dvh-7rem)] flex-col md:h-dvh">
      <LiveRefresh documentId={review.documentId} />
      <TopBar review={review} bench={bench} onApprove={() => setDialog('approve')} onKeys={() => setDialog('keys')} />
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex h-[45%] min-h-0 min-w-0 shrink-0 flex-col md:h-auto md:flex-1 md:shrink">
          <PageView
            documentId={review.documentId}
            pages={review.pages}
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
        <SidePanel review={review} bench={bench} claim={taken ? claim : null} onTake={() => void take()} onShowPage={turn} />
      </div>
      <ApproveDialog
        open={dialog === 'approve'}
        onOpenChange={(open) => setDialog(open ? 'approve' : null)}
        documentId={review.documentId}
        bench={bench}
      />
      <KeysDialog open={dialog === 'keys'} onOpenChange={(open) => setDialog(open ? 'keys' : null)} />
    </div>
  );
}
