import { CircleCheck, FileSearch } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { addressOfFilter, filterOfAddress, type QueueCounts, type QueueFilter } from '#lib/domain/review-queue.ts';
import { findReviewItems } from '#lib/use-cases/find-review-items.ts';
import { findReviewers } from '#lib/use-cases/find-reviewers.ts';
import { findSavedViews } from '#lib/use-cases/find-saved-views.ts';
import { QueueFilters } from './_queue/queue-filters.tsx';
import { QueueTable } from './_queue/queue-table.tsx';
import { QueueTabs } from './_queue/queue-tabs.tsx';
import { StartReviewing } from './_queue/start-reviewing.tsx';

export const metadata: Metadata = { title: 'Review queue' };

interface ReviewQueuePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewQueuePage({ searchParams }: ReviewQueuePageProps) {
  const actor = await requireActor();
  const parameters = await searchParams;
  const filter = filterOfAddress(parameters);
  const cursor = typeof parameters.cursor === 'string' ? parameters.cursor : undefined;
  const [{ items, nextCursor, counts }, views, reviewers] = await found(
    Promise.all([findReviewItems({ actor, filter, ...(cursor && { cursor }) }), findSavedViews({ actor }), findReviewers({ actor })]),
  );
  const here = addressOfFilter(filter);
  const second = filter.state === 'second-review';
  return (
    <PageFrame>
      <LiveRefresh />
      <PageHeader title="Review queue" lead={leadOf(counts)}>
        {items.length > 0 && !second && <StartReviewing key={here} filter={filter} />}
      </PageHeader>
      <QueueTabs filter={filter} counts={counts} views={views} />
      <QueueFilters filter={filter} reviewers={reviewers} kept={views.some((view) => addressOfFilter(view.filter) === here)} />
      {items.length > 0 ? (
        <QueueTable key={here} items={items} reviewers={reviewers} second={second} isAdmin={actor.role === 'admin'} />
      ) : (
        <NothingHere filter={filter} />
      )}
      {(nextCursor || cursor) && <Paging filter={filter} nextCursor={nextCursor} isFirst={!cursor} />}
    </PageFrame>
  );
}

const leadOf = ({ all, waiting }: QueueCounts): string | undefined =>
  all > 0 ? `${counted(all, 'document')} to check, ${waiting.toLocaleString('en-US')} of them free: the riskiest first.` : undefined;

function NothingHere({ filter }: { filter: QueueFilter }) {
  if (Object.keys(filter).length === 0)
    return (
      <Empty icon={CircleCheck} title="Nothing waits for review">
        <p>Documents come here by themselves when they have been read.</p>
      </Empty>
    );
  return (
    <Empty icon={FileSearch} title="Nothing in this view">
      <p>No document in the queue matches it now.</p>
      <Link href="/review" className={buttonClass()}>
        Show the whole queue
      </Link>
    </Empty>
  );
}

function Paging({ filter, nextCursor, isFirst }: { filter: QueueFilter; nextCursor: string | null; isFirst: boolean }) {
  return (
    <nav aria-label="Pages of the queue" className="mt-4 flex justify-end gap-2">
      {!isFirst && (
        <Link href={addressOfFilter(filter)} className={buttonClass()}>
          Riskiest
        </Link>
      )}
      {nextCursor && (
        <Link href={addressOfFilter(filter, { cursor: nextCursor })} className={buttonClass()}>
          Less risky
        </Link>
      )}
    </nav>
  );
}
