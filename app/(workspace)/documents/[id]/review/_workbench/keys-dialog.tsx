'use client';

import { Dialog } from '#app/_components/dialog.tsx';
import { KEYS } from './use-keys.ts';

const MORE = Object.freeze([
  { shown: 'Ctrl Enter', does: 'Approve' },
  { shown: 'Esc', does: 'Throw away what is typed' },
  { shown: 'Ctrl wheel', does: 'Zoom at the pointer' },
]);

export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2">
        {[...KEYS, ...MORE].map(({ shown, does }) => (
          <div key={does} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-strong/60 bg-sunken px-1.5 py-0.5 font-sans text-sm whitespace-nowrap">
                {shown}
              </kbd>
            </dt>
            <dd className="text-ink-soft">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
