'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

const TYPING_PAUSE_MS = 250;

/** Search while one types; it lives in the address, so that a list can be kept and sent. */
export function LoanSearch({ search = '' }: { search: string | undefined }) {
  const router = useRouter();
  const [typed, setTyped] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    const wanted = value.trim();
    timer.current = setTimeout(
      () => router.replace(wanted ? `/loans?${new URLSearchParams({ search: wanted })}` : '/loans'),
      TYPING_PAUSE_MS,
    );
  };
  return (
    <div className="relative w-full sm:w-72">
      <Search size={16} aria-hidden="true" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint" />
      <input
        type="search"
        aria-label="Search loans"
        placeholder="Search numbers and names"
        className="input pl-9"
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}
