import Link from 'next/link';
import { StateBadge } from '#app/_components/state-badge.tsx';
import { found } from '#app/_session/actor.ts';
import { type Actor, reachOf } from '#lib/domain/rights.ts';
import { getLoan } from '#lib/use-cases/get-loan.ts';
import { LoanReference } from './loan-reference.tsx';

/** The loan a file belongs to and its other files; whoever may, says which loan it is. */
export async function LoanCard({ actor, documentId }: { actor: Actor; documentId: string }) {
  const { loanId, reference, others } = await found(getLoan({ actor, documentId }));
  const mayAssign = reachOf(actor, 'document.assign') !== 'none';
  if (!reference && !mayAssign) return null;
  return (
    <section className="card overflow-hidden" aria-labelledby="loan-title">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
        <h2 id="loan-title" className="font-semibold">
          Loan
        </h2>
        {mayAssign ? <LoanReference documentId={documentId} reference={reference} /> : <p>{reference}</p>}
      </div>
      {loanId && (
        <p className="border-t border-line px-4 py-2 text-sm print:hidden">
          <Link href={`/loans/${loanId}`} className="link rounded-sm py-1">
            The loan’s papers together, and what they say differently
          </Link>
        </p>
      )}
      {others.length > 0 && (
        <ul aria-label="Other files of this loan" className="divide-y divide-line border-t border-line">
          {others.map((other) => (
            <li key={other.documentId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
              <Link href={`/documents/${other.documentId}`} className="link min-w-0 break-words">
                {other.fileName}
              </Link>
              <StateBadge state={other.state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
