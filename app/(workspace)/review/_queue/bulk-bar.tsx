'use client';

import { UserPlus, UserX, X } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';
import { Menu, MenuItem, MenuLine } from '#app/_components/menu.tsx';
import { counted } from '#app/_components/words.ts';
import type { Reviewer } from '#lib/domain/review-queue.ts';
import type { QueueActions } from './use-queue-actions.ts';

interface BulkBarProps {
  documentIds: readonly string[];
  reviewers: readonly Reviewer[];
  actions: QueueActions;
  onClear: () => void;
}

/** What can be done with all that is chosen; stays in sight while one scrolls. */
export function BulkBar({ documentIds, reviewers, actions, onClear }: BulkBarProps) {
  return (
    <section
      aria-label="With the chosen documents"
      className="sticky bottom-20 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line bg-raised py-2 pr-2 pl-4 shadow-high md:bottom-4"
    >
      <span role="status" className="mr-2 text-sm font-medium tabular-nums">
        {counted(documentIds.length, 'document')} chosen
      </span>
      <Menu
        side="top"
        trigger={
          <Button size="small" look="primary" disabled={actions.pending}>
            <UserPlus size={14} aria-hidden="true" />
            Assign
          </Button>
        }
      >
        {reviewers.map(({ id, name, me }) => (
          <MenuItem key={id} onSelect={() => actions.assign(documentIds, id, onClear)}>
            <UserPlus size={14} aria-hidden="true" />
            {me ? 'To me' : `To ${name}`}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem onSelect={() => actions.assign(documentIds, null, onClear)}>
          <UserX size={14} aria-hidden="true" />
          To nobody
        </MenuItem>
      </Menu>
      <Button size="small" look="quiet" onClick={onClear}>
        <X size={14} aria-hidden="true" />
        Clear
      </Button>
    </section>
  );
}
