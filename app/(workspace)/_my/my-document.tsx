import { ArrowLeft, Download } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { StateBadge } from '#app/_components/state-badge.tsx';
import { TypeChips } from '#app/_components/type-chips.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import type { Actor } from '#lib/domain/rights.ts';
import type { DocumentDetail } from '#lib/use-cases/get-document.ts';
import { RetryButton } from '../documents/_list/retry-button.tsx';
import { DeleteDocument } from '../documents/[id]/_document/delete-document.tsx';
import { ReadSoFar } from '../documents/[id]/_document/read-so-far.tsx';
import { STAGE_WORDS } from './borrower-words.ts';
import { PagesCard } from './pages-card.tsx';
import { ReadValues } from './read-values.tsx';

/** A borrower's document: where it stands, what we read with the page beside it, and the way to take it back. */
export function MyDocument({ actor, document }: { actor: Actor; document: DocumentDetail }) {
  const { id, state, failure, retryable } = document;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5">
      <Link href="/documents" className="link inline-flex min-h-10 items-center gap-1.5 self-start">
        <ArrowLeft size={16} aria-hidden="true" />
        My documents
      </Link>
      <header>
        <h1 className="font-serif text-2xl font-semibold tracking-tight break-words">{document.fileName}</h1>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-faint">
          <StateBadge state={state} />
          <TypeChips types={document.types} />
          {document.pageCount !== null && <span>{counted(document.pageCount, 'page')}</span>}
          <When at={document.createdAt} dateOnly />
        </div>
        <p className="mt-3 text-lg text-ink-soft" aria-live="polite">
          {STAGE_WORDS[state]}
        </p>
      </header>
      {failure && (
        <Notice tone="bad">
          <p>{failure.message}</p>
          {retryable && (
            <div className="mt-2">
              <RetryButton documentId={id} />
            </div>
          )}
        </Notice>
      )}
      {document.duplicateOfId && <Notice tone="warn">The same file was sent before. One of the two is enough.</Notice>}
      {(state === 'reading' || state === 'uploaded') && <ReadSoFar actor={actor} documentId={id} />}
      {(state === 'in-review' || state === 'approved') && <ReadValues actor={actor} document={document} />}
      {document.pages.length > 0 && <PagesCard documentId={id} pages={document.pages} />}
      <footer className="card flex flex-wrap items-center justify-between gap-4 px-4 py-4">
        <p className="min-w-0 flex-1 basis-64 text-sm text-ink-faint">
          Deleting takes the file, its pages and everything we read from it away for good. Your lender can then no longer use it.
        </p>
        <div className="flex flex-wrap gap-2 [&>button]:h-10">
          <a href={`/api/v1/documents/${id}/original`} className={`${buttonClass()} h-10`} download={document.fileName}>
            <Download size={16} aria-hidden="true" />
            Download
          </a>
          <DeleteDocument documentId={id} fileName={document.fileName} />
        </div>
      </footer>
    </div>
  );
}
