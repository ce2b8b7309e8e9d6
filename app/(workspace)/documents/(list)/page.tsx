import { FileSearch, FileUp } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { requireActor } from '#app/_session/actor.ts';
import { DOCUMENT_STATES } from '#lib/domain/document.ts';
import { countDocuments } from '#lib/use-cases/count-documents.ts';
import { findDocuments } from '#lib/use-cases/find-documents.ts';
import { MyDocuments } from '../../_my/my-documents.tsx';
import { UploadButton } from '../../_upload/upload-area.tsx';
import { DocumentTable } from '../_list/document-table.tsx';
import { Filters } from '../_list/filters.tsx';

export const metadata: Metadata = { title: 'Documents' };

const filterSchema = z.object({
  search: z.string().trim().max(200).optional().catch(undefined),
  state: z.enum(DOCUMENT_STATES).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireActor();
  const { search, state, cursor } = filterSchema.parse(await searchParams);
  const [{ documents, nextCursor }, counts] = await Promise.all([
    findDocuments({ actor, ...(search && { search }), ...(state && { state }), ...(cursor && { cursor }) }),
    countDocuments({ actor }),
  ]);
  const filtered = Boolean(search || state || cursor);
  const list = (
    <>
      <Filters counts={counts} state={state} search={search} />
      {documents.length > 0 ? <DocumentTable documents={documents} actor={actor} /> : filtered ? <NothingFound /> : <NothingYet />}
      {(nextCursor || cursor) && <Paging nextCursor={nextCursor} isFirst={!cursor} filter={{ search, state }} />}
    </>
  );
  return (
    <PageFrame>
      <LiveRefresh />
      {actor.role === 'borrower' ? (
        <MyDocuments actor={actor} empty={documents.length === 0 && !filtered}>
          {list}
        </MyDocuments>
      ) : (
        <>
          <PageHeader title="Documents" lead="Drop files anywhere in this window, or choose them.">
            <Link href="/on-device" className={buttonClass('quiet')}>
              Read on this device
            </Link>
            <UploadButton />
          </PageHeader>
          {list}
        </>
      )}
    </PageFrame>
  );
}

function NothingYet() {
  return (
    <Empty icon={FileUp} title="No documents yet">
      <p>
        Notes, deeds of trust, Closing Disclosures, statements: as PDF, scan or photo. Each page is read, and each field shows where it was
        found.
      </p>
      <UploadButton />
    </Empty>
  );
}

function NothingFound() {
  return (
    <Empty icon={FileSearch} title="Nothing matches">
      <p>No document matches this search and state.</p>
      <Link href="/documents" className={buttonClass()}>
        Show all documents
      </Link>
    </Empty>
  );
}

function Paging(props: { nextCursor: string | null; isFirst: boolean; filter: Record<string, string | undefined> }) {
  const { nextCursor, isFirst, filter } = props;
  const query = (cursor?: string): string =>
    `?${new URLSearchParams(Object.entries({ ...filter, cursor }).filter((entry): entry is [string, string] => Boolean(entry[1])))}`;
  return (
    <nav aria-label="Pages of the list" className="mt-4 flex justify-end gap-2">
      {!isFirst && (
        <Link href={`/documents${query()}`} className={buttonClass()}>
          Newest
        </Link>
      )}
      {nextCursor && (
        <Link href={`/documents${query(nextCursor)}`} className={buttonClass()}>
          Older
        </Link>
      )}
    </nav>
  );
}
