'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';

interface RollBackProps {
  champion: { id: string; label: string };
  former: string;
}

/** Brings the former champion back; why is asked for and kept. */
export function RollBack({ champion, former }: RollBackProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const goBack = (): void =>
    start(async () => {
      const answer = await callApi('/models/rollback', nothing, { method: 'POST', body: { championId: champion.id, reason } });
      if (!answer.ok) return setProblem(answer.message);
      setOpen(false);
      router.refresh();
    });
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        <Undo2 size={16} aria-hidden="true" />
        Roll back
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Back to ${former}?`}
        description={`${former} reads every document from the next one on. What ${champion.label} read stays as it is.`}
      >
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') goBack();
          }}
        >
          <label className="flex flex-col gap-1">
            <span className="text-sm font-medium">Reason</span>
            <textarea className="input min-h-20" value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
          </label>
          {problem && (
            <Notice tone="bad" alert>
              {problem}
            </Notice>
          )}
          <Button type="submit" look="primary" disabled={pending || reason.trim() === ''}>
            {pending ? 'Going back …' : `Roll back to ${former}`}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
