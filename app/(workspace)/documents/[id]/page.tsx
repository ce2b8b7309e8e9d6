import { Download, ScanSearch } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { PrintButton } from '#app/_client/print-button.tsx';
import { buttonClass } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { StateBadge } from '#app/_components/state-badge.tsx';
import { TypeChips } from '#app/_components/type-chips.tsx';
import { When } from '#app/_components/when.tsx';
import { bytesWord, counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { getDocument } from '#lib/use-cases/get-document.ts';
import { MyDocument } from '../../_my/my-document.tsx';
import { RetryButton } from '../_list/retry-button.tsx';
import { ChecksCard } from './_document/checks-card.tsx';
import { DeleteDocument } from './_document/delete-document.tsx';
import { FieldList } from './_document/field-list.tsx';
import { LoanCard } from './_document/loan-card.tsx';
import { PageTable } from './_document/page-table.tsx';
import { ReadSoFar } from './_document/read-so-far.tsx';
import { SplitCard } from './_document/split-card.tsx';

export const metadata: Metadata = { title: 'Document' };

export default async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const actor = await requireActor();
  const document = await found(getDocument({ actor, documentId: id }));
  if (actor.role === 'borrower')
    return (
      <PageFrame>
        <LiveRefresh documentId={id} />
        <MyDocument actor={actor} document={document} />
      </PageFrame>
    );
  const may = (action: Parameters<typeof reachOf>[1]): boolean => reachOf(actor, action) !== 'none';
  const { state, pageCount, failure, retryable } = document;
  const hasFields = state === 'in-review' || state === 'approved';
  return (
    <PageFrame>
      <LiveRefresh documentId={id} />
      <Link href="/documents" className="link text-sm print:hidden">
        Documents
      </Link>
      <header className="mt-2 mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 className="font-serif text-2xl font-semibold tracking-tight break-words">{document.fileName}</h1>
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-faint">
            <StateBadge state={state} partial={document.partial} />
            <TypeChips types={document.types} />
            <span>
              {[pageCount !== null && counted(pageCount, 'page'), bytesWord(document.bytes), document.uploadedBy]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <When at={document.createdAt} />
          </div>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          {hasFields && may('document.review') && (
            <Link href={`/documents/${id}/review`} className={buttonClass('primary')}>
              <ScanSearch size={16} aria-hidden="true" />
              {state === 'approved' ? 'Open review' : 'Review'}
            </Link>
          )}
          {hasFields && <PrintButton label="Print summary" />}
          <a href={`/api/v1/documents/${id}/original`} className={buttonClass()} download={document.fileName}>
            <Download size={16} aria-hidden="true" />
            Original
          </a>
          {may('document.delete') && <DeleteDocument documentId={id} fileName={document.fileName} />}
        </div>
      </header>

      <div className="flex flex-col gap-4">
        {document.duplicateOfId && (
          <Notice tone="warn">
            The same file was uploaded before.{' '}
            <Link href={`/documents/${document.duplicateOfId}`} className="link">
              Open the earlier one
            </Link>
          </Notice>
        )}
        {failure && (
          <Notice tone="bad">
            <p>{failure.message}</p>
            {retryable && may('document.retry') && (
              <div className="mt-2">
                <RetryButton documentId={id} />
              </div>
            )}
          </Notice>
        )}
        {document.issues
          .filter((issue) => issue.message !== failure?.message)
          .map((issue) => (
            <Notice key={`${issue.code}-${issue.page ?? 0}`} tone="warn">
              {issue.message}
            </Notice>
          ))}
        {(state === 'reading' || state === 'uploaded') && <ReadSoFar actor={actor} documentId={id} />}
        {hasFields && <SplitCard actor={actor} documentId={id} inReview={state === 'in-review'} />}
        {hasFields && <ChecksCard actor={actor} documentId={id} />}
        {hasFields && <FieldList actor={actor} documentId={id} />}
        <LoanCard actor={actor} documentId={id} />
        {document.pages.length > 0 && <PageTable documentId={id} pages={document.pages} />}
      </div>
    </PageFrame>
  );
}
