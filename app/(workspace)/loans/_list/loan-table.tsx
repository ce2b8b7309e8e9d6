import { CircleCheck, Scale } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import { counted, STATE_WORDS } from '#app/_components/words.ts';
import { DOCUMENT_STATES } from '#lib/domain/document.ts';
import type { LoanSummary } from '#lib/use-cases/find-loans.ts';

const COLUMNS = 'md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_12rem_6rem]';

/** A table where there is room, cards on a phone: one list of the same rows. */
export function LoanTable({ loans }: { loans: readonly LoanSummary[] }) {
  return (
    <div className="card overflow-hidden">
      <div
        aria-hidden="true"
        className={`hidden gap-4 border-b border-line bg-canvas px-4 py-2 text-xs font-medium text-ink-faint md:grid ${COLUMNS}`}
      >
        <span>Loan</span>
        <span>Files</span>
        <span>Conflicts</span>
        <span className="text-right">Since</span>
      </div>
      <ul aria-label="Loans" className="divide-y divide-line">
        {loans.map((loan) => (
          <li
            key={loan.id}
            className={`relative grid grid-cols-1 gap-x-4 gap-y-2 px-4 py-3.5 transition-colors hover:bg-hover md:items-center ${COLUMNS}`}
          >
            <Link
              href={`/loans/${loan.id}`}
              className="block min-w-0 truncate rounded-sm font-medium after:absolute after:inset-0 hover:underline"
              title={loan.reference ?? undefined}
            >
              {loan.reference ?? 'A loan without a name'}
            </Link>
            <Files loan={loan} />
            <Conflicts open={loan.openConflicts} />
            <span className="text-sm text-ink-faint max-md:hidden md:text-right">
              <When at={loan.createdAt} dateOnly />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Files({ loan: { files } }: { loan: LoanSummary }) {
  const total = DOCUMENT_STATES.reduce((sum, state) => sum + (files[state] ?? 0), 0);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1.5 text-sm text-ink-soft tabular-nums">
      {counted(total, 'file')}
      {DOCUMENT_STATES.filter((state) => files[state]).map((state) => (
        <Chip key={state} tone={STATE_WORDS[state].tone}>
          {files[state]} {STATE_WORDS[state].label.toLowerCase()}
        </Chip>
      ))}
    </span>
  );
}

function Conflicts({ open }: { open: number | null }) {
  if (open === null) return <span className="max-md:hidden" />;
  if (open === 0)
    return (
      <span className="inline-flex items-center gap-1.5 text-sm text-ink-faint">
        <CircleCheck size={15} aria-hidden="true" className="shrink-0 text-good" />
        Nothing to decide
      </span>
    );
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-medium text-warn">
      <Scale size={15} aria-hidden="true" className="shrink-0" />
      {open} to decide
    </span>
  );
}
