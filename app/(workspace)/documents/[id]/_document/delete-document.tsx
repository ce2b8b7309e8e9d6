'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';

/** Asks once more, since nothing brings it back. */
export function DeleteDocument({ documentId, fileName }: { documentId: string; fileName: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const remove = (): void =>
    start(async () => {
      const answer = await callApi(`/documents/${documentId}`, nothing, { method: 'DELETE' });
      if (answer.ok) router.push('/documents');
      else setProblem(answer.message);
    });
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        <Trash2 size={16} aria-hidden="true" />
        Delete
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Delete this document?"
        description={`${fileName}, its pages, fields and corrections are deleted for good.`}
      >
        {problem && (
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        )}
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button look="danger" onClick={remove} disabled={pending}>
            {pending ? 'Deleting …' : 'Delete'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
