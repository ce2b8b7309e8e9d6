'use client';

import { BookmarkPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';
import type { QueueFilter } from '#lib/domain/review-queue.ts';

/** Keeps the filter that is set under a name. */
export function SaveView({ filter }: { filter: QueueFilter }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    start(async () => {
      const answer = await callApi('/review/views', nothing, { method: 'POST', body: { name, filter } });
      if (!answer.ok) return setProblem(answer.message);
      setOpen(false);
      setProblem('');
      router.refresh();
    });
  };
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        <BookmarkPlus size={14} aria-hidden="true" />
        Save view
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Save this view"
        description="It becomes a tab of yours; nobody else sees it. The same name again replaces it."
      >
        <form onSubmit={save} className="flex flex-col gap-4">
          <label className="flex flex-col gap-1.5 text-sm font-medium">
            Name
            <input name="name" className="input font-normal" maxLength={60} required autoComplete="off" placeholder="Old statements" />
          </label>
          {problem && (
            <Notice tone="bad" alert>
              {problem}
            </Notice>
          )}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Not now</Button>
            <Button type="submit" look="primary" disabled={pending}>
              Save
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
