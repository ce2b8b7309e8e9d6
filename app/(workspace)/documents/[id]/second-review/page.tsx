import { BookOpenCheck } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { getSecondReview, type SecondReviewDetail } from '#lib/use-cases/get-second-review.ts';
import { BeginReading } from './_reading/begin-reading.tsx';
import { SecondReading } from './_reading/second-reading.tsx';
import { Settling } from './_settling/settling.tsx';

export const metadata: Metadata = { title: 'Second reading' };

export default async function SecondReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const actor = await requireActor();
  const detail = await found(getSecondReview({ actor, documentId: id }));
  if (detail.task === 'read' && detail.values.length > 0 && (detail.claim?.mine ?? true))
    return <SecondReading key={detail.id} detail={detail} />;
  return (
    <PageFrame>
      <PageHeader title={detail.fileName} lead={leadOf(detail)}>
        <Link href="/quality/second-readings" className={buttonClass()}>
          All second readings
        </Link>
      </PageHeader>
      {detail.task === 'settle' && <Settling detail={detail} />}
      {detail.task === 'read' && <BeginReading id={detail.id} claimedBy={detail.claim && !detail.claim.mine ? detail.claim.by : null} />}
      {detail.task === 'none' && (
        <Empty icon={BookOpenCheck} title={nothingWords(detail)}>
          <Link href="/quality/second-readings" className={buttonClass('primary')}>
            Take another one
          </Link>
        </Empty>
      )}
    </PageFrame>
  );
}

function leadOf({ task, firstBy, secondBy }: SecondReviewDetail): string {
  if (task === 'settle')
    return `${firstBy ?? 'Somebody who left'} read this document first, ${secondBy ?? 'somebody who left'} second. Choose what counts where they differ.`;
  return 'A second reading: what two people see who do not know of each other.';
}

function nothingWords({ state, current, settledBy }: SecondReviewDetail): string {
  if (state === 'settled') return settledBy ? `${settledBy} has decided this one` : 'Both readings of this document agree';
  if (!current) return 'This document is in review again, so there is nothing to compare now';
  return state === 'waiting'
    ? 'You read this document first; somebody else reads it again'
    : 'You are one of the two readers; somebody else decides';
}
