'use client';

import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';

interface EscalateProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  documentId: string;
  onDone: () => void;
}

/** Hands the document to somebody more experienced; the note says what to look at. */
export function EscalateDialog({ open, onOpenChange, documentId, onDone }: EscalateProps) {
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const send = (): void =>
    start(async () => {
      const answer = await callApi(`/documents/${documentId}/escalate`, nothing, { method: 'POST', body: { note: note.trim() } });
      if (!answer.ok) return setProblem(answer.message);
      onOpenChange(false);
      onDone();
    });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Hand it to somebody more experienced"
      description="Your answers stay. The next document opens."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim()) send();
        }}
      >
        <label className="flex flex-col gap-1 text-sm font-medium">
          What should they look at?
          <textarea
            className="input font-normal"
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </label>
        {problem && (
          <div className="mt-3">
            <Notice tone="bad" alert>
              {problem}
            </Notice>
          </div>
        )}
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Not yet</Button>
          <Button look="primary" type="submit" disabled={pending || note.trim() === ''}>
            Escalate
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
