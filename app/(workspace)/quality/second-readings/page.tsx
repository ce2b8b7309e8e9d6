import { BookOpenCheck, Lock } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findSecondReviews, type SecondReviewItem } from '#lib/use-cases/find-second-reviews.ts';
import { percentWord } from '../_figures/format.ts';
import { ShareForm } from './share-form.tsx';

export const metadata: Metadata = { title: 'Second readings' };

export default async function SecondReadingsPage() {
  const actor = await requireActor();
  const { items, share, settled } = await found(findSecondReviews({ actor }));
  const sampling =
    share === 0
      ? 'No document is read a second time at the moment'
      : `${percentWord(share)} of the approved documents are read a second time`;
  return (
    <>
      <PageHeader
        title="Second readings"
        lead={`${sampling}, by somebody who does not see the first answers. ${counted(settled, 'document')} settled so far.`}
      >
        {reachOf(actor, 'quality.manage') !== 'none' && <ShareForm share={share} />}
      </PageHeader>
      {items.length === 0 ? (
        <Empty icon={BookOpenCheck} title="Nothing waits for a second reading">
          <p>A document comes here by itself when it is approved and drawn.</p>
        </Empty>
      ) : (
        <div className="flex flex-col gap-6">
          <Part
            title="To decide"
            lead="Two people answered differently. A third one chooses."
            items={items.filter(({ task }) => task === 'settle')}
          />
          <Part
            title="To read"
            lead="You see what the machine read, not what the first person answered."
            items={items.filter(({ task }) => task === 'read')}
          />
          <Part title="With others" lead="You are one of the two readers of these." items={items.filter(({ task }) => task === 'wait')} />
        </div>
      )}
    </>
  );
}

function Part({ title, lead, items }: { title: string; lead: string; items: readonly SecondReviewItem[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="text-lg font-semibold">
        {title} <span className="font-normal text-ink-faint tabular-nums">{items.length}</span>
      </h2>
      <p className="text-sm text-ink-faint">{lead}</p>
      <ul aria-label={title} className="card mt-2 divide-y divide-line overflow-hidden">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item: { documentId, fileName, task, differing, claim, createdAt } }: { item: SecondReviewItem }) {
  return (
    <li
      className={`relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-3 ${task === 'wait' ? '' : 'transition-colors hover:bg-hover'}`}
    >
      <div className="min-w-0 flex-1 basis-52">
        {task === 'wait' ? (
          <span className="block truncate text-ink-soft" title={fileName}>
            {fileName}
          </span>
        ) : (
          <Link
            href={`/documents/${documentId}/second-review`}
            className="block truncate rounded-sm font-medium after:absolute after:inset-0 hover:underline"
            title={fileName}
          >
            {fileName}
          </Link>
        )}
      </div>
      {differing > 0 && <Chip tone="warn">{counted(differing, 'difference')}</Chip>}
      {claim && (
        <Chip tone={claim.mine ? 'accent' : 'neutral'}>
          <Lock size={11} aria-hidden="true" />
          {claim.mine ? 'Yours' : claim.by}
        </Chip>
      )}
      <span className="text-sm text-ink-faint">
        Approved <When at={createdAt} dateOnly />
      </span>
    </li>
  );
}
