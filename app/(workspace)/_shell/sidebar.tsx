'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Mark, Wordmark } from '#app/_components/logo.tsx';
import type { Theme } from '#app/_session/theme.ts';
import { AccountMenu } from './account-menu.tsx';
import { SideNav } from './nav.tsx';
import type { Place } from './places.ts';

interface SidebarProps {
  places: readonly Place[];
  account: { name: string; role: string; theme: Theme };
}

/** Navigation at the side; beside the workbench only its icons, since the page needs the room. */
export function Sidebar({ places, account }: SidebarProps) {
  const rail = /^\/documents\/[^/]+\/review$/.test(usePathname());
  return (
    <header
      className={`sticky top-0 hidden h-dvh shrink-0 flex-col gap-6 border-r border-line bg-surface pt-4 pb-3 md:flex print:hidden ${rail ? 'w-14 items-center px-2' : 'w-54 px-3'}`}
    >
      <Link href="/" className={`rounded-md ${rail ? '' : 'px-2'}`} aria-label="Deedlens, start page">
        {rail ? <Mark /> : <Wordmark />}
      </Link>
      <div className="flex-1 overflow-y-auto">
        <SideNav places={places} rail={rail} />
      </div>
      <AccountMenu {...account} compact={rail} />
    </header>
  );
}
