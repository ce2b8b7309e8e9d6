import Link from 'next/link';
import { addressOfFilter, QUEUE_STATES, type QueueCounts, type QueueFilter, type SavedView } from '#lib/domain/review-queue.ts';
import { RemoveView } from './remove-view.tsx';
import { QUEUE_STATE_WORDS } from './words.ts';

interface QueueTabsProps {
  filter: QueueFilter;
  counts: QueueCounts;
  views: readonly SavedView[];
}

/** The states of the queue with their counts, then the views of one's own. */
export function QueueTabs({ filter, counts, views }: QueueTabsProps) {
  const here = addressOfFilter(filter);
  const ownView = views.find((view) => addressOfFilter(view.filter) === here);
  const shown = (['all', ...QUEUE_STATES] as const).filter(
    (state) => state === 'all' || state === 'waiting' || state === 'mine' || counts[state] > 0 || filter.state === state,
  );
  return (
    <nav aria-label="Views of the queue" className="-mx-4 mb-3 flex items-center gap-1 overflow-x-auto px-4 py-1 md:-mx-1 md:px-1">
      {shown.map((state) => (
        <Tab
          key={state}
          href={addressOfFilter(state === 'all' ? {} : { state })}
          here={!ownView && (filter.state ?? 'all') === state}
          label={QUEUE_STATE_WORDS[state]}
          count={counts[state]}
        />
      ))}
      {views.length > 0 && <span aria-hidden="true" className="mx-1.5 h-5 w-px shrink-0 bg-line" />}
      {views.map((view) => (
        <span key={view.id} className="inline-flex shrink-0 items-center">
          <Tab href={addressOfFilter(view.filter)} here={view === ownView} label={view.name} />
          {view === ownView && <RemoveView view={view} />}
        </span>
      ))}
    </nav>
  );
}

function Tab({ href, here, label, count }: { href: string; here: boolean; label: string; count?: number }) {
  return (
    <Link
      href={href}
      {...(here && { 'aria-current': 'true' as const })}
      className={`flex h-8 max-w-48 shrink-0 items-center gap-1.5 rounded-full px-3 text-sm font-medium transition-colors ${here ? 'bg-ink text-canvas' : 'text-ink-soft hover:bg-hover'}`}
    >
      <span className="truncate">{label}</span>
      {count !== undefined && <span className={`tabular-nums ${here ? '' : 'text-ink-faint'}`}>{count.toLocaleString('en-US')}</span>}
    </Link>
  );
}
