'use client';

import { Dialog } from '#app/_components/dialog.tsx';
import { KEY_GROUPS, KEYS, type KeyGroup } from './use-keys.ts';

interface Shown {
  shown: string;
  does: string;
  group: KeyGroup;
}

const MORE: readonly Shown[] = Object.freeze([
  { shown: 'Esc', does: 'Throw away what is typed', group: 'Answers' },
  { shown: 'w', does: 'Choose words by arrow keys; Shift extends, Enter takes them', group: 'Page' },
  { shown: 'Ctrl wheel', does: 'Zoom at the pointer', group: 'Page' },
]);

/** Every key, by what it is about. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const all: readonly Shown[] = [...KEYS, ...MORE];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      {KEY_GROUPS.map((group) => (
        <section key={group} aria-label={group} className="mt-3">
          <h3 className="mb-1.5 text-xs font-semibold tracking-wide text-ink-faint uppercase">{group}</h3>
          <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5">
            {all
              .filter((key) => key.group === group)
              .map(({ shown, does }) => (
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
        </section>
      ))}
    </Dialog>
  );
}
