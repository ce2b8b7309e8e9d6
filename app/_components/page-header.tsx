import type { ReactNode } from 'react';

/** Title, one sentence, and what one can do here. */
export function PageHeader({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-serif text-2xl font-semibold tracking-tight break-words">{title}</h1>
        {lead && <p className="mt-1 max-w-prose text-ink-faint">{lead}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}
