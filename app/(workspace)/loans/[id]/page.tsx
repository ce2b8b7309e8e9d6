import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { getLoanFile, type LoanFile } from '#lib/use-cases/get-loan-file.ts';
import { DocumentTable } from '../../documents/_list/document-table.tsx';
import { Conflicts } from './_conflicts/conflicts.tsx';
import { NoConflicts } from './_conflicts/no-conflicts.tsx';
import { FactsTable } from './_loan/facts-table.tsx';
import { LoanNeeds } from './_loan/loan-needs.tsx';

export const metadata: Metadata = { title: 'Loan' };

export default async function LoanPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const actor = await requireActor();
  const loan = await found(getLoanFile({ actor, loanId: id }));
  const seesAll = reachOf(actor, 'loan.read') === 'all';
  const mayReview = reachOf(actor, 'document.review') !== 'none';
  const open = loan.conflicts.filter(({ decision }) => !decision).length;
  return (
    <PageFrame>
      <LiveRefresh />
      <Link href={seesAll ? '/loans' : '/documents'} className="link inline-block min-h-6 text-sm leading-6 print:hidden">
        {seesAll ? 'Loans' : 'My documents'}
      </Link>
      <header className="mt-2 mb-5">
        <h1 className="font-serif text-2xl font-semibold tracking-tight break-words">
          <span className="text-ink-faint">Loan</span> {loan.reference ?? 'without a name'}
        </h1>
        <p className="mt-1 text-ink-faint tabular-nums">
          {[counted(loan.files.length, 'file'), seesAll && (open > 0 ? `${counted(open, 'conflict')} to decide` : 'nothing to decide now')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className="flex flex-col gap-7">
        <div className="flex flex-col gap-4">
          <Partial loan={loan} />
          <LoanNeeds loan={loan} mayChange={reachOf(actor, 'loan.manage') !== 'none'} />
        </div>
        {seesAll && (
          <section aria-labelledby="conflicts-title">
            <SectionTitle id="conflicts-title" lead="What the papers of this loan must say alike, and do not.">
              Conflicts
            </SectionTitle>
            {loan.conflicts.length === 0 ? (
              <NoConflicts loan={loan} />
            ) : (
              <Conflicts
                loanId={id}
                conflicts={loan.conflicts}
                ratios={loan.ratios}
                mayDecide={reachOf(actor, 'loan.decide') !== 'none'}
                mayReview={mayReview}
              />
            )}
          </section>
        )}
        <section aria-labelledby="files-title">
          <SectionTitle id="files-title">Files</SectionTitle>
          {loan.files.length > 0 ? (
            <DocumentTable documents={loan.files} actor={actor} />
          ) : (
            <p className="card px-4 py-6 text-center text-ink-faint">No file belongs to this loan any more.</p>
          )}
        </section>
        {loan.facts.length > 0 && (
          <section aria-labelledby="facts-title">
            <SectionTitle id="facts-title" lead="Each field once, with the value that counts.">
              The loan in one table
            </SectionTitle>
            <FactsTable facts={loan.facts} mayReview={mayReview} />
          </section>
        )}
      </div>
    </PageFrame>
  );
}

function SectionTitle({ id, lead, children }: { id: string; lead?: string; children: string }) {
  return (
    <div className="mb-3">
      <h2 id={id} tabIndex={-1} className="font-serif text-xl font-semibold tracking-tight">
        {children}
      </h2>
      {lead && <p className="text-sm text-ink-faint">{lead}</p>}
    </div>
  );
}

/** What is not looked at yet, or cannot be. */
function Partial({ loan: { files, notCompared } }: { loan: LoanFile }) {
  const coming = files.filter(({ state }) => state === 'uploaded' || state === 'reading').length;
  const failed = files.filter(({ state }) => state === 'failed').length;
  return (
    <>
      {coming > 0 && (
        <Notice tone="accent">
          {coming === 1 ? 'One file is' : `${coming} files are`} still being read. What {coming === 1 ? 'it says is' : 'they say is'} not
          compared yet; this page changes by itself when {coming === 1 ? 'it is' : 'they are'} read.
        </Notice>
      )}
      {failed > 0 && (
        <Notice tone="warn">
          {failed === 1 ? 'One file' : `${failed} files`} could not be read, so {failed === 1 ? 'it is' : 'they are'} not compared. See the
          list of files below.
        </Notice>
      )}
      {notCompared > 0 && <Notice tone="warn">{counted(notCompared, 'file')} too many to compare: the oldest hundred are.</Notice>}
    </>
  );
}
