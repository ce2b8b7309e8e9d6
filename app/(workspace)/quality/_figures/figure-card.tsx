import type { ReactNode } from 'react';

/** One number, what it is, and what it rests on. */
export const FigureCard = ({ name, value, children }: { name: string; value: string; children: ReactNode }) => (
  <div className="card flex flex-col px-4 py-3.5">
    <dt className="text-sm text-ink-faint">{name}</dt>
    <dd className="mt-0.5 font-serif text-2xl font-semibold tabular-nums">{value}</dd>
    <dd className="mt-1 text-xs text-ink-faint">{children}</dd>
  </div>
);
