import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Wordmark } from '../_components/logo.tsx';
import { findActor } from '../_session/actor.ts';

/** Sign-in and sign-up: the form, and beside it, where there is room, what the product does. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  if (await findActor()) redirect('/');
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <main className="flex flex-col px-5 py-6 sm:px-10">
        <Wordmark />
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">{children}</div>
      </main>
      <aside className="hidden border-l border-line bg-sunken lg:flex lg:items-center lg:justify-center" aria-hidden="true">
        <EvidenceDrawing />
      </aside>
    </div>
  );
}

/** Widths of the drawn lines; an empty one parts two paragraphs. */
const LINES = Object.freeze(
  ['92%', '84%', '46%', '60%', '0', '88%', '94%', '72%', '0', '46%', '94%', '86%', '50%'].map((width, index) => ({
    id: `line-${index}`,
    width,
    found: index === 2 || index === 9,
  })),
);

/** A page with two found values: what the product does, in one picture. */
function EvidenceDrawing() {
  return (
    <div className="relative w-[30rem]">
      <div className="ml-2 w-72 rounded-md border border-line bg-surface p-8 shadow-page">
        <p className="mb-5 text-center font-serif text-lg font-semibold text-ink-soft">Promissory Note</p>
        <div className="flex flex-col gap-2.5">
          {LINES.map(({ id, width, found }) => (
            <span
              key={id}
              className={`h-1.5 rounded-full ${found ? 'bg-accent/70 ring-4 ring-accent-soft' : 'bg-line'}`}
              style={{ width }}
            />
          ))}
        </div>
      </div>
      <Found top="5.05rem" label="Lender" value="Alder Bank" word="High" />
      <Found top="12.05rem" label="Loan amount" value="$385,100.00" word="High" />
    </div>
  );
}

function Found({ top, label, value, word }: { top: string; label: string; value: string; word: string }) {
  return (
    <div className="absolute left-[9.4rem] flex items-center" style={{ top }}>
      <span className="h-px w-30 bg-accent/50" />
      <div className="w-52 rounded-md border border-line bg-raised px-3.5 py-2.5 shadow-page">
        <p className="flex justify-between text-xs text-ink-faint">
          {label}
          <span className="font-medium text-good">{word}</span>
        </p>
        <p className="text-lg font-medium tabular-nums">{value}</p>
      </div>
    </div>
  );
}
