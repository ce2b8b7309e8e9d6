import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { foundAnswers, requireActor } from '#app/_session/actor.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { findOpinions } from '#lib/use-cases/find-opinions.ts';
import { getChecks } from '#lib/use-cases/get-checks.ts';
import { getLoan } from '#lib/use-cases/get-loan.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { ClaimedWorkbench } from './_workbench/claimed-workbench.tsx';
import { type ReviewData, TABS } from './_workbench/review-data.ts';

import { NotReadYet } from './not-read-yet.tsx';

export const metadata: Metadata = { title: 'Review' };

/** US Letter, until the page is known. */
const LETTER = Object.freeze({ width: 612, height: 792 });

/** Where to begin: at a value of a field on a page, where a link says so. */
const startSchema = z.object({
  tab: z.enum(TABS).optional().catch(undefined),
  field: fieldKeySchema.optional().catch(undefined),
  page: z.coerce.number().int().positive().optional().catch(undefined),
});

interface ReviewPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const actor = await requireActor();
  const asked = { actor, documentId: id };
  const [read, checks, { loanId }, opinions] = await foundAnswers(
    id,
    Promise.all([getReview(asked), getChecks(asked), getLoan(asked), findOpinions(asked)]),
  );
  const { document, types, values, claim, approvedAt, lastSequence, extraction } = read;
  if (document.state !== 'in-review' && document.state !== 'approved') return <NotReadYet documentId={id} fileName={document.fileName} />;
  const review: ReviewData = {
    documentId: id,
    memberId: actor.memberId ?? '',
    fileName: document.fileName,
    loanId,
    state: document.state,
    partial: document.partial,
    pages: document.pages.map(({ number, width, height, hasView, textSource, issues }) => ({
      number,
      width: width ?? LETTER.width,
      height: height ?? LETTER.height,
      hasView,
      textSource,
      issues,
    })),
    types,
    values,
    claim,
    checks,
    opinions,
    approvedAt,
    lastSequence,
    extraction,
  };
  return <ClaimedWorkbench key={id} review={review} start={startSchema.parse(await searchParams)} />;
}
