'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { STATE_WORDS } from '#app/_components/words.ts';
import { DOCUMENT_STATES, type DocumentState } from '#lib/domain/document.ts';

const TYPING_PAUSE_MS = 250;

interface FiltersProps {
  counts: Readonly<Record<DocumentState, number>>;
  state: DocumentState | undefined;
  search: string | undefined;
}

function addressOf(state: DocumentState | undefined, search: string): string {
  const query = new URLSearchParams({ ...(search.trim() && { search: search.trim() }), ...(state && { state }) }).toString();
  return query ? `/documents?${query}` : '/documents';
}

/** Search while one types, and one state or all. Both live in the address, so that a list can be kept and sent. */
export function Filters({ counts, state, search = '' }: FiltersProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const total = DOCUMENT_STATES.reduce((sum, one) => sum + counts[one], 0);
  const shown = DOCUMENT_STATES.filter((one) => counts[one] > 0 || one === state);
  return (
    <div className="mb-4 flex flex-col gap-3 lg:flex-row lg:items-center lg:justify-between">
      <nav aria-label="By state" className="-mx-4 flex gap-1 overflow-x-auto px-4 py-1 lg:mx-0 lg:px-1">
        <StateLink here={!state} href={addressOf(undefined, typed)} label="All" count={total} />
        {shown.map((one) => (
          <StateLink key={one} here={one === state} href={addressOf(one, typed)} label={STATE_WORDS[one].label} count={counts[one]} />
        ))}
      </nav>
      <div className="relative lg:w-72">
        <Search size={16} aria-hidden="true" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint" />
        <input
          type="search"
          aria-label="Search documents"
          placeholder="Search names and text"
          className="input pl-9"
          value={typed}
          onChange={(event) => {
            const { value } = event.target;
            setTyped(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => router.replace(addressOf(state, value)), TYPING_PAUSE_MS);
          }}
        />
      </div>
    </div>
  );
}

function StateLink({ here, href, label, count }: { here: boolean; href: string; label: string; count: number }) {
  return (
    <Link
      href={href}
      {...(here && { 'aria-current': 'true' as const })}
      className={`flex h-8 shrink-0 items-center gap-1.5 rounded-full px-3 text-sm font-medium transition-colors ${here ? 'bg-ink text-canvas' : 'text-ink-soft hover:bg-hover'}`}
    >
      {label}
      <span className={`tabular-nums ${here ? '' : 'text-ink-faint'}`}>{count}</span>
    </Link>
  );
}
