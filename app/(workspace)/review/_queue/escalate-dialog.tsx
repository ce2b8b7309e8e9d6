'use client';

import type { FormEvent } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import type { ReviewQueueItem } from '#lib/domain/review-queue.ts';
import type { QueueActions } from './use-queue-actions.ts';

interface EscalateDialogProps {
  /** Null = closed. */
  item: ReviewQueueItem | null;
  actions: QueueActions;
  onClose: () => void;
}

/** Asks what somebody more experienced should look at. */
export function EscalateDialog({ item, actions, onClose }: EscalateDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    if (item) actions.escalate(item.documentId, note, onClose);
  };
  return (
    <Dialog
      open={item !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Escalate"
      description={item && `${item.fileName} goes to an administrator, or to whom it is assigned. It leaves everybody else's queue.`}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <label className="flex flex-col gap-1.5 text-sm font-medium">
          What should they look at?
          <textarea name="note" className="input min-h-24 font-normal" maxLength={1000} required />
        </label>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" look="primary" disabled={actions.pending}>
            Escalate
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
