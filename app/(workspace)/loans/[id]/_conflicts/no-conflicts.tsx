import { CircleCheck, FileClock } from 'lucide-react';
import { counted } from '#app/_components/words.ts';
import type { LoanFile } from '#lib/use-cases/get-loan-file.ts';

/** Good news, where there is any: one paper alone, or none that is read, says nothing about agreement. */
export function NoConflicts({ loan: { files, facts } }: { loan: LoanFile }) {
  const read = files.filter(({ state }) => state === 'in-review' || state === 'approved').length;
  const agreeing = facts.filter(({ origin, where }) => origin === 'agreed' && where.length > 1).length;
  const isGood = agreeing > 0;
  const Icon = isGood ? CircleCheck : FileClock;
  const title = isGood ? 'The papers of this loan agree' : read === 0 ? 'Nothing to compare yet' : 'Nothing to compare with';
  const says = isGood
    ? `${counted(agreeing, 'field')} stand${agreeing === 1 ? 's' : ''} on two papers or more, and they say the same.`
    : read === 0
      ? 'As soon as two papers are read, what they say is compared here.'
      : 'No other paper of this loan says the same fields. What comes next is compared with what is here.';
  return (
    <div className="card flex items-center gap-4 px-5 py-5">
      <span
        className={`flex size-11 shrink-0 items-center justify-center rounded-full ${isGood ? 'bg-good-soft text-good' : 'bg-accent-soft text-accent-strong'}`}
      >
        <Icon size={21} aria-hidden="true" />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="text-ink-faint">{says}</p>
      </div>
    </div>
  );
}
