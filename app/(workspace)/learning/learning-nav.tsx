'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** The pages of this place; on a narrow screen they scroll sideways. */
export function LearningNav({ pages }: { pages: readonly { href: string; label: string }[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Learning" className="mb-5 flex gap-1 overflow-x-auto border-b border-line">
      {pages.map(({ href, label }) => {
        const here = path === href || path.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            {...(here && { 'aria-current': 'page' as const })}
            className={`-mb-px flex h-10 shrink-0 items-center border-b-2 px-3 font-medium whitespace-nowrap -outline-offset-2 transition-colors ${here ? 'border-accent text-accent-strong' : 'border-transparent text-ink-soft hover:text-ink'}`}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
