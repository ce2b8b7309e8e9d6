'use client';

import { useState } from 'react';
import { Notice } from '#app/_components/notice.tsx';
import type { Reviewer, ReviewQueueItem } from '#lib/domain/review-queue.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { COLUMNS, QueueRow } from './queue-row.tsx';
import { useQueueActions } from './use-queue-actions.ts';

interface QueueTableProps {
  items: readonly ReviewQueueItem[];
  reviewers: readonly Reviewer[];
  /** Second reviews are opened elsewhere, and are nobody's to assign here. */
  second: boolean;
  isAdmin: boolean;
}

/** A dense table where there is room, cards on a phone: one list of the same rows. */
export function QueueTable({ items, reviewers, second, isAdmin }: QueueTableProps) {
  const actions = useQueueActions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [escalating, setEscalating] = useState<ReviewQueueItem | null>(null);
  const shown = items.filter(({ documentId }) => chosen.has(documentId)).map(({ documentId }) => documentId);
  const choose = (documentId: string, on: boolean): void =>
    setChosen((before) => new Set(on ? [...before, documentId] : [...before].filter((one) => one !== documentId)));
  return (
    <>
      {actions.problem && (
        <div className="mb-3">
          <Notice tone="bad" alert>
            {actions.problem}
          </Notice>
        </div>
      )}
      <div className="card overflow-hidden">
        <div
          className={`hidden items-center gap-4 border-b border-line bg-canvas px-4 py-2 text-xs font-medium text-ink-faint lg:grid ${COLUMNS}`}
        >
          <input
            type="checkbox"
            aria-label="Choose all of this page"
            className="size-4 accent-accent"
            checked={shown.length === items.length}
            disabled={second}
            onChange={(event) => setChosen(new Set(event.target.checked ? items.map(({ documentId }) => documentId) : []))}
          />
          <span aria-hidden="true">Document</span>
          <span aria-hidden="true">Why it is here</span>
          <span aria-hidden="true">Risk</span>
          <span aria-hidden="true">Who</span>
          <span aria-hidden="true">Waits since</span>
          <span />
        </div>
        <ul aria-label="To review" className="divide-y divide-line">
          {items.map((item) => (
            <QueueRow
              key={item.documentId}
              item={item}
              reviewers={reviewers}
              second={second}
              isAdmin={isAdmin}
              chosen={chosen.has(item.documentId)}
              onChoose={(on) => choose(item.documentId, on)}
              onEscalate={() => setEscalating(item)}
              actions={actions}
            />
          ))}
        </ul>
      </div>
      {shown.length > 0 && <BulkBar documentIds={shown} reviewers={reviewers} actions={actions} onClear={() => setChosen(new Set())} />}
      <EscalateDialog item={escalating} actions={actions} onClose={() => setEscalating(null)} />
    </>
  );
}
