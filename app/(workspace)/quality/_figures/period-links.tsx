import Link from 'next/link';
import { PERIODS, type PeriodKey } from './period.ts';

/** Which time the figures are of. */
export const PeriodLinks = ({ path, current }: { path: string; current: PeriodKey }) => (
  <nav aria-label="Time" className="flex overflow-hidden rounded-md border border-line-strong/60 bg-surface">
    {PERIODS.map(({ key, label }) => (
      <Link
        key={key}
        href={`${path}?period=${key}`}
        scroll={false}
        {...(key === current && { 'aria-current': 'true' as const })}
        className={`flex h-9 items-center px-3 text-sm font-medium -outline-offset-2 ${key === current ? 'bg-accent-soft text-accent-strong' : 'text-ink-soft hover:bg-hover'}`}
      >
        {label}
      </Link>
    ))}
  </nav>
);
