import Link from 'next/link';
import { Progress } from '#app/_components/progress.tsx';
import { StateBadge } from '#app/_components/state-badge.tsx';
import { TypeChips } from '#app/_components/type-chips.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { type Actor, reachOf } from '#lib/domain/rights.ts';
import type { findDocuments } from '#lib/use-cases/find-documents.ts';
import { RetryButton } from './retry-button.tsx';

type DocumentSummary = Awaited<ReturnType<typeof findDocuments>>['documents'][number];

interface DocumentTableProps {
  documents: readonly DocumentSummary[];
  actor: Actor;
}

/** A table where there is room, cards on a phone: one list of the same rows. */
export function DocumentTable({ documents, actor }: DocumentTableProps) {
  const showsUploader = actor.role !== 'borrower';
  const columns = showsUploader ? 'md:grid-cols-[minmax(0,1fr)_11rem_8.5rem_6rem]' : 'md:grid-cols-[minmax(0,1fr)_11rem_6rem]';
  return (
    <div className="card overflow-hidden">
      <div
        aria-hidden="true"
        className={`hidden gap-4 border-b border-line bg-canvas px-4 py-2 text-xs font-medium text-ink-faint md:grid ${columns}`}
      >
        <span>Document</span>
        <span>State</span>
        {showsUploader && <span>Uploaded by</span>}
        <span className="text-right">Date</span>
      </div>
      <ul aria-label="Documents" className="divide-y divide-line">
        {documents.map((document) => (
          <li
            key={document.id}
            className={`relative grid grid-cols-1 gap-x-4 gap-y-2 px-4 py-3 transition-colors hover:bg-hover md:items-center ${columns}`}
          >
            <Title document={document} reviews={reachOf(actor, 'document.review') !== 'none'} />
            <State document={document} mayRetry={reachOf(actor, 'document.retry') !== 'none'} />
            <div className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-faint md:contents">
              {showsUploader && <span className="truncate md:text-ink-soft">{document.uploadedBy ?? 'Somebody who left'}</span>}
              <span className="md:text-right">
                <When at={document.createdAt} dateOnly />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Title({ document, reviews }: { document: DocumentSummary; reviews: boolean }) {
  const toReview = reviews && document.state === 'in-review';
  const facts = [
    document.pageCount !== null && counted(document.pageCount, 'page'),
    document.fieldCount > 0 && counted(document.fieldCount, 'field'),
  ].filter(Boolean);
  return (
    <div className="min-w-0">
      <Link
        href={toReview ? `/documents/${document.id}/review` : `/documents/${document.id}`}
        className="block truncate rounded-sm font-medium after:absolute after:inset-0 hover:underline"
        title={document.fileName}
      >
        {document.fileName}
      </Link>
      <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-faint">
        <TypeChips types={document.types} />
        {facts.length > 0 && <span className="tabular-nums">{facts.join(' · ')}</span>}
        {document.duplicateOfId && (
          <Link href={`/documents/${document.duplicateOfId}`} className="link relative z-10 rounded-sm">
            Same file as an earlier one
          </Link>
        )}
      </div>
    </div>
  );
}

function State({ document, mayRetry }: { document: DocumentSummary; mayRetry: boolean }) {
  const { state, partial, pageCount, pagesRead, failure, retryable } = document;
  if (state === 'reading' && pageCount !== null)
    return (
      <div className="max-w-48">
        <p className="mb-1.5 text-sm text-ink-soft tabular-nums">
          {pagesRead} of {counted(pageCount, 'page')}
        </p>
        <Progress share={pagesRead / Math.max(1, pageCount)} label={`Reading of ${document.fileName}`} />
      </div>
    );
  return (
    <div className="flex flex-col items-start gap-1.5">
      <StateBadge state={state} partial={partial} />
      {failure && <p className="text-sm text-bad">{failure.message}</p>}
      {failure && retryable && mayRetry && <RetryButton documentId={document.id} />}
    </div>
  );
}
