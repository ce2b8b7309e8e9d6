'use client';

import {
  Download,
  Ellipsis,
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
import { Menu, MenuLink } from '#app/_components/menu.tsx';
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

/** More than these do not fit beside each other on a phone; the others stand in a menu. */
const FIT = 5;

const TAB = 'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium -outline-offset-2';
const tabLook = (here: boolean): string => `${TAB} ${here ? 'text-accent-strong' : 'text-ink-faint'}`;

/** On phones: a bar at the bottom, in thumb's reach. */
export function BottomNav({ places }: { places: readonly Place[] }) {
  const path = usePathname();
  const shown = places.length > FIT ? places.slice(0, FIT - 1) : places;
  const more = places.slice(shown.length);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {shown.map((place) => {
        const Icon = ICONS[place.name];
        const here = isHere(path, place, places);
        return (
          <Link key={place.name} href={place.href} {...(here && { 'aria-current': 'page' as const })} className={tabLook(here)}>
            <Icon size={19} aria-hidden="true" />
            <span className="max-w-full truncate px-0.5">{place.short}</span>
          </Link>
        );
      })}
      {more.length > 0 && (
        <Menu
          side="top"
          trigger={
            <button type="button" className={tabLook(more.some((place) => isHere(path, place, places)))}>
              <Ellipsis size={19} aria-hidden="true" />
              <span>More</span>
            </button>
          }
        >
          {more.map((place) => {
            const Icon = ICONS[place.name];
            return (
              <MenuLink key={place.name} href={place.href} here={isHere(path, place, places)}>
                <Icon size={17} aria-hidden="true" />
                {place.label}
              </MenuLink>
            );
          })}
        </Menu>
      )}
    </nav>
  );
}
