'use client';

import { Eraser } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';
import type { Forgetting } from '#lib/domain/memory-page.ts';

interface ForgetProps {
  what: Forgetting;
  label: string;
  /** Said to those who do not see what the button stands beside. */
  hint?: string;
  title: string;
  says: string;
  small?: boolean;
}

/** Forgets an anchor, a layout or everything, once it is confirmed. */
export function Forget({ what, label, hint, title, says, small = false }: ForgetProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const forget = (): void =>
    start(async () => {
      const answer = await callApi('/memory/forgetting', nothing, { method: 'POST', body: what });
      if (!answer.ok) return setProblem(answer.message);
      setOpen(false);
      router.refresh();
    });
  return (
    <>
      <Button look={small ? 'quiet' : 'plain'} size="small" onClick={() => setOpen(true)}>
        {!small && <Eraser size={14} aria-hidden="true" />}
        {label}
        {hint && <span className="sr-only">: {hint}</span>}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title} description={says}>
        <div className="flex flex-col gap-3">
          {problem && (
            <Notice tone="bad" alert>
              {problem}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Keep</Button>
            <Button look="danger" disabled={pending} onClick={forget}>
              {pending ? 'Forgetting …' : 'Forget'}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
