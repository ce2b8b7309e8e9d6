'use client';

import { Ellipsis, Flag, FlagOff, UserPlus, UserX } from 'lucide-react';
import { IconButton } from '#app/_components/button.tsx';
import { Menu, MenuItem, MenuLine } from '#app/_components/menu.tsx';
import type { Reviewer, ReviewQueueItem } from '#lib/domain/review-queue.ts';
import type { QueueActions } from './use-queue-actions.ts';

interface RowMenuProps {
  item: ReviewQueueItem;
  reviewers: readonly Reviewer[];
  isAdmin: boolean;
  onEscalate: () => void;
  actions: QueueActions;
}

/** What one can do with a document without opening it. */
export function RowMenu({ item, reviewers, isAdmin, onEscalate, actions }: RowMenuProps) {
  const { documentId, fileName, assignedTo, escalation } = item;
  const mayWithdraw = escalation && (isAdmin || escalation.mine || assignedTo?.me);
  const heldByOther = item.claim !== null && !item.claim.mine;
  const others = reviewers.filter(({ id }) => id !== assignedTo?.id);
  return (
    <div className="relative z-10">
      <Menu
        trigger={
          <IconButton label={`What to do with ${fileName}`} disabled={actions.pending}>
            <Ellipsis size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        {others.map(({ id, name, me }) => (
          <MenuItem key={id} onSelect={() => actions.assign([documentId], id)}>
            <UserPlus size={14} aria-hidden="true" />
            {me ? 'Assign to me' : `Assign to ${name}`}
          </MenuItem>
        ))}
        {assignedTo && (
          <MenuItem onSelect={() => actions.assign([documentId], null)}>
            <UserX size={14} aria-hidden="true" />
            Assign to nobody
          </MenuItem>
        )}
        {!escalation && !heldByOther && (
          <>
            <MenuLine />
            <MenuItem onSelect={onEscalate}>
              <Flag size={14} aria-hidden="true" />
              Escalate …
            </MenuItem>
          </>
        )}
        {mayWithdraw && (
          <>
            <MenuLine />
            <MenuItem onSelect={() => actions.withdraw(documentId)}>
              <FlagOff size={14} aria-hidden="true" />
              Take the escalation back
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}
