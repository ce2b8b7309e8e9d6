import { CircleCheck, Lock } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { TypeChips } from '#app/_components/type-chips.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { findReviewItems, type ReviewQueueItem } from '#lib/use-cases/find-review-items.ts';

export const metadata: Metadata = { title: 'Review queue' };

export default async function ReviewQueuePage() {
  const actor = await requireActor();
  const items = await found(findReviewItems({ actor }));
  const lead = items.length > 0 ? `${counted(items.length, 'document')} to check, the least sure first.` : undefined;
  return (
    <PageFrame>
      <LiveRefresh />
      <PageHeader title="Review queue" lead={lead} />
      {items.length === 0 ? (
        <Empty icon={CircleCheck} title="Nothing waits for review">
          <p>Documents come here by themselves when they have been read.</p>
        </Empty>
      ) : (
        <ul aria-label="To review" className="card divide-y divide-line overflow-hidden">
          {items.map((item) => (
            <QueueRow key={item.documentId} item={item} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

const COLUMNS = 'md:grid-cols-[minmax(0,1fr)_9rem_10rem_6rem]';

function QueueRow({ item }: { item: ReviewQueueItem }) {
  const { documentId, fileName, types, pageCount, fieldCount, confidenceMin, partial, createdAt, claim } = item;
  return (
    <li className={`relative grid grid-cols-1 gap-x-4 gap-y-2 px-4 py-3 transition-colors hover:bg-hover md:items-center ${COLUMNS}`}>
      <div className="min-w-0">
        <Link
          href={`/documents/${documentId}/review`}
          className="block truncate rounded-sm font-medium after:absolute after:inset-0 hover:underline"
          title={fileName}
        >
          {fileName}
        </Link>
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-faint">
          <TypeChips types={types} />
          {partial && <Chip tone="warn">Partial</Chip>}
          <span className="tabular-nums">
            {[pageCount !== null && counted(pageCount, 'page'), counted(fieldCount, 'field')].filter(Boolean).join(' · ')}
          </span>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 text-sm text-ink-faint md:contents">
        <Surety confidence={confidenceMin} />
        {claim ? (
          <Chip tone={claim.mine ? 'accent' : 'neutral'}>
            <Lock size={11} aria-hidden="true" />
            {claim.mine ? 'Yours' : claim.by}
          </Chip>
        ) : (
          <span>Free</span>
        )}
        <span className="md:text-right">
          <When at={createdAt} dateOnly />
        </span>
      </div>
    </li>
  );
}

/** How sure the least sure needed field is; nothing at all was found for one when it is zero. */
const Surety = ({ confidence }: { confidence: number }) =>
  confidence > 0 ? <Confidence confidence={confidence} /> : <Chip tone="warn">A field is missing</Chip>;
