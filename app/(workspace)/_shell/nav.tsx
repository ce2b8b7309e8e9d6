'use client';

import {
  Download,
  FileText,
  FolderOpen,
  Gauge,
  GraduationCap,
  History,
  type LucideIcon,
  RotateCcw,
  ScanSearch,
  Tags,
  Users,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Place, PlaceName } from './places.ts';

const ICONS: Readonly<Record<PlaceName, LucideIcon>> = Object.freeze({
  documents: FileText,
  loans: FolderOpen,
  review: ScanSearch,
  quality: Gauge,
  learning: GraduationCap,
  export: Download,
  'cue-words': Tags,
  members: Users,
  jobs: RotateCcw,
  audit: History,
});

/** A review belongs to the queue's place when there is one, every other page to the start of its path. */
function isHere(path: string, place: Place, places: readonly Place[]): boolean {
  if (/^\/documents\/[^/]+\/review/.test(path) && places.some(({ name }) => name === 'review')) return place.name === 'review';
  if (/^\/documents\/[^/]+\/second-review/.test(path)) return place.name === 'quality';
  return path === place.href || path.startsWith(`${place.href}/`);
}

export function SideNav({ places, rail }: { places: readonly Place[]; rail: boolean }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex flex-col gap-0.5">
      {places.map((place) => {
        const Icon = ICONS[place.name];
        const here = isHere(path, place, places);
        return (
          <Link
            key={place.name}
            href={place.href}
            {...(here && { 'aria-current': 'page' as const })}
            {...(rail && { title: place.label })}
            className={`flex h-9 items-center gap-2.5 rounded-md px-2.5 font-medium -outline-offset-2 transition-colors ${here ? 'bg-accent-soft text-accent-strong' : 'text-ink-soft hover:bg-hover hover:text-ink'}`}
          >
            <Icon size={17} aria-hidden="true" />
            <span className={rail ? 'sr-only' : ''}>{place.label}</span>
          </Link>
        );
      })}
    </nav>
  );
}

/** On phones: a bar at the bottom, in thumb's reach. */
export function BottomNav({ places }: { places: readonly Place[] }) {
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map((place) => {
        const Icon = ICONS[place.name];
        const here = isHere(path, place, places);
        return (
          <Link
            key={place.name}
            href={place.href}
            {...(here && { 'aria-current': 'page' as const })}
            className={`flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium -outline-offset-2 ${places.length > 4 ? 'text-[0.625rem]' : 'text-[0.6875rem]'} ${here ? 'text-accent-strong' : 'text-ink-faint'}`}
          >
            <Icon size={19} aria-hidden="true" />
            <span className="max-w-full truncate px-0.5">{place.short}</span>
          </Link>
        );
      })}
    </nav>
  );
}
