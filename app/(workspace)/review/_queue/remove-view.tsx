'use client';

import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { IconButton } from '#app/_components/button.tsx';
import type { SavedView } from '#lib/domain/review-queue.ts';

/** Forgets a view; the queue stays as it is shown. */
export function RemoveView({ view }: { view: SavedView }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const remove = (): void =>
    start(async () => {
      await callApi(`/review/views/${view.id}`, nothing, { method: 'DELETE' });
      router.refresh();
    });
  return (
    <IconButton label={`Remove the view ${view.name}`} onClick={remove} disabled={pending}>
      <X size={14} aria-hidden="true" />
    </IconButton>
  );
}
