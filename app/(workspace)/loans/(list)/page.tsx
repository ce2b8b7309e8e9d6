import { FileSearch, FolderOpen } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { findLoans } from '#lib/use-cases/find-loans.ts';
import { LoanSearch } from '../_list/loan-search.tsx';
import { LoanTable } from '../_list/loan-table.tsx';

export const metadata: Metadata = { title: 'Loans' };

const filterSchema = z.object({
  search: z.string().trim().max(200).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});

export default async function LoansPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireActor();
  const { search, cursor } = filterSchema.parse(await searchParams);
  const { loans, nextCursor } = await found(findLoans({ actor, ...(search && { search }), ...(cursor && { cursor }) }));
  const isFiltered = Boolean(search || cursor);
  return (
    <PageFrame>
      <LiveRefresh />
      <PageHeader title="Loans" lead="The papers of one loan together: what is missing, and what they say differently.">
        {(loans.length > 0 || isFiltered) && <LoanSearch search={search} />}
      </PageHeader>
      {loans.length > 0 ? <LoanTable loans={loans} /> : isFiltered ? <NothingFound /> : <NothingYet />}
      {(nextCursor || cursor) && <Paging nextCursor={nextCursor} isFirst={!cursor} search={search} />}
    </PageFrame>
  );
}

function NothingYet() {
  return (
    <Empty icon={FolderOpen} title="No loans yet">
      <p>A loan begins when a document is told which loan it belongs to: open a document and name its loan.</p>
      <Link href="/documents" className={buttonClass('primary')}>
        To the documents
      </Link>
    </Empty>
  );
}

function NothingFound() {
  return (
    <Empty icon={FileSearch} title="Nothing matches">
      <p>No loan has this in its name.</p>
      <Link href="/loans" className={buttonClass()}>
        Show all loans
      </Link>
    </Empty>
  );
}

function Paging({ nextCursor, isFirst, search }: { nextCursor: string | null; isFirst: boolean; search: string | undefined }) {
  const query = (cursor?: string): string => `?${new URLSearchParams({ ...(search && { search }), ...(cursor && { cursor }) })}`;
  return (
    <nav aria-label="Pages of the list" className="mt-4 flex justify-end gap-2">
      {!isFirst && (
        <Link href={`/loans${query()}`} className={buttonClass()}>
          Newest
        </Link>
      )}
      {nextCursor && (
        <Link href={`/loans${query(nextCursor)}`} className={buttonClass()}>
          Older
        </Link>
      )}
    </nav>
  );
}
