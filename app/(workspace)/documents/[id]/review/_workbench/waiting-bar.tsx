'use client';

import { CloudOff, KeyRound, Lock } from 'lucide-react';
import { counted } from '#app/_components/words.ts';
import type { Line } from './use-outbox.ts';
import type { Workbench } from './use-workbench.ts';

const LINES = Object.freeze({
  'no-connection': { icon: CloudOff, why: 'for the connection', more: 'They are kept on this computer and sent as soon as it is back.' },
  'signed-out': { icon: KeyRound, why: 'for you to sign in again', more: 'Sign in in another tab; then they are sent.' },
  held: {
    icon: Lock,
    why: 'for the document',
    more: 'Somebody else holds it now. They are kept on this computer and sent when it is free.',
  },
} satisfies Record<Exclude<Line, 'sending'>, { icon: typeof Lock; why: string; more: string }>);

/** Says that answers are given and not saved yet, why, and what becomes of them. */
export function WaitingBar({ bench }: { bench: Workbench }) {
  const { line, waiting, sendNow } = bench;
  if (line === 'sending' || waiting === 0) return <p role="status" className="sr-only" />;
  const { icon: Icon, why, more } = LINES[line];
  return (
    <div role="status" className="flex items-center gap-3 border-b border-warn/25 bg-warn-soft px-4 py-1.5 text-sm text-ink">
      <Icon size={16} aria-hidden="true" className="shrink-0 text-warn" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">
          {counted(waiting, 'answer')} {waiting === 1 ? 'waits' : 'wait'} {why}.
        </span>{' '}
        <span className="text-ink-soft max-sm:hidden">{more}</span>
      </p>
      <button type="button" onClick={sendNow} className="link min-h-6 shrink-0 rounded-sm">
        Try now
      </button>
    </div>
  );
}
