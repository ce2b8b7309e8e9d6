import { Circle, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import Link from 'next/link';
import { Progress } from '#app/_components/progress.tsx';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ChecklistItem, ChecklistState } from '#lib/domain/loan-checklist.ts';
import type { LoanFile } from '#lib/use-cases/get-loan-file.ts';
import { RequiredTypes } from './required-types.tsx';

const STATES = Object.freeze({
  here: { icon: CircleCheck, look: 'text-good', says: 'here' },
  coming: { icon: CircleDashed, look: 'text-accent', says: 'being read' },
  again: { icon: CircleAlert, look: 'text-bad', says: 'cannot be used' },
  missing: { icon: Circle, look: 'text-ink-faint', says: 'missing' },
} satisfies Record<ChecklistState, { icon: typeof Circle; look: string; says: string }>);

const PURPOSES = Object.freeze({ Purchase: 'a purchase', Refinance: 'a refinance', Other: 'such a loan' });

/** Which of the papers that the loan asks for are here, and the way to ask for others. */
export function LoanNeeds({ loan, mayChange }: { loan: LoanFile; mayChange: boolean }) {
  const { items } = loan.checklist;
  const here = items.filter(({ state }) => state === 'here').length;
  const isUsual = loan.requiredTypes.length === 0;
  return (
    <section className="card p-4" aria-labelledby="needs-title">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id="needs-title" className="font-semibold tabular-nums">
            {here} of {items.length} papers here
          </h2>
          <p className="text-sm text-ink-faint">
            {isUsual ? `What ${PURPOSES[loan.purpose]} usually needs.` : 'What was chosen for this loan.'}
          </p>
        </div>
        {mayChange && <RequiredTypes loanId={loan.id} chosen={loan.requiredTypes} shown={items.map(({ type }) => type)} />}
      </div>
      <div className="my-3">
        <Progress
          share={here / Math.max(1, items.length)}
          tone={here === items.length ? 'good' : 'accent'}
          label="Papers of this loan that are here"
        />
      </div>
      <ul aria-label="Papers this loan asks for" className="flex flex-wrap gap-2">
        {items.map((item) => (
          <Need key={item.type} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Need({ item: { type, state, documentIds } }: { item: ChecklistItem }) {
  const { icon: Icon, look, says } = STATES[state];
  const last = documentIds.at(-1);
  const { label } = DOCUMENT_TYPE_TABLE[type];
  return (
    <li
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm ${state === 'missing' ? 'border-dashed border-line-strong/60 text-ink-soft' : 'border-line bg-canvas'}`}
    >
      <Icon size={15} aria-hidden="true" className={`shrink-0 ${look}`} />
      {last ? (
        <Link href={`/documents/${last}`} className="min-h-6 rounded-sm leading-6 hover:underline">
          {label}
        </Link>
      ) : (
        label
      )}
      <span className={`text-xs ${state === 'here' ? 'sr-only' : 'text-ink-faint'}`}>{says}</span>
    </li>
  );
}
