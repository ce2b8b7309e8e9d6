import { Circle, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { counted } from '#app/_components/words.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { getChecklist, type LoanChecklist } from '#lib/use-cases/get-checklist.ts';
import { CHECKLIST_WORDS, paperWords } from './borrower-words.ts';

/** What each of one's loans still needs. */
export async function ChecklistCards({ actor }: { actor: Actor }) {
  const loans = await getChecklist({ actor });
  return loans.map((loan) => <ChecklistCard key={loan.loanId ?? 'none'} loan={loan} />);
}

function ChecklistCard({ loan }: { loan: LoanChecklist }) {
  const { items, unread, reference } = loan;
  const here = items.filter(({ state }) => state === 'here').length;
  const title = reference ? `What loan ${reference} needs` : 'What your loan usually needs';
  const id = `needs-${loan.loanId ?? 'none'}`;
  return (
    <section className="card overflow-hidden" aria-labelledby={id}>
      <div className="px-4 py-3.5">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          <p className="text-sm text-ink-faint tabular-nums">
            {here} of {items.length} here
          </p>
        </div>
        <Progress
          share={here / Math.max(1, items.length)}
          tone={here === items.length ? 'good' : 'accent'}
          label={`${title}: papers that are here`}
        />
        {here === items.length && <p className="mt-2 text-good">Everything is here. We tell you if your lender needs more.</p>}
        {unread.length > 0 && (
          <p className="mt-2 text-sm text-ink-faint" aria-live="polite">
            {counted(unread.length, 'document')} still being read: this list changes when we know what{' '}
            {unread.length === 1 ? 'it is' : 'they are'}.
          </p>
        )}
      </div>
      <ul className="divide-y divide-line border-t border-line">
        {items.map((item) => (
          <ChecklistRow key={item.type} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ChecklistRow({ item: { type, state, documentIds } }: { item: LoanChecklist['items'][number] }) {
  const { label, hint } = paperWords(type);
  const words = CHECKLIST_WORDS[state];
  const last = documentIds.at(-1);
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2.5">
      <StateIcon state={state} />
      <div className="min-w-0 flex-1">
        {last ? (
          <Link href={`/documents/${last}`} className="rounded-sm font-medium after:absolute after:inset-0 hover:underline">
            {label}
          </Link>
        ) : (
          <p className="font-medium">{label}</p>
        )}
        {state !== 'here' && <p className="text-sm text-ink-faint">{hint}</p>}
      </div>
      <Chip tone={words.tone}>{words.label}</Chip>
    </li>
  );
}

function StateIcon({ state }: { state: LoanChecklist['items'][number]['state'] }) {
  const Icon = { here: CircleCheck, coming: CircleDashed, again: CircleAlert, missing: Circle }[state];
  const look = { here: 'text-good', coming: 'text-accent', again: 'text-bad', missing: 'text-ink-faint' }[state];
  return <Icon size={20} aria-hidden="true" className={`shrink-0 ${look}`} />;
}
