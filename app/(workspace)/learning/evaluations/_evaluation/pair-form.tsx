'use client';

import { ArrowLeftRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { IconButton } from '#app/_components/button.tsx';

interface PairFormProps {
  choices: readonly { id: string; label: string }[];
  ours: string;
  theirs: string;
}

/** Which two are compared; all of them were evaluated on the same documents. */
export function PairForm({ choices, ours, theirs }: PairFormProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const show = (a: string, b: string): void =>
    start(() => router.replace(`/learning/evaluations/compare?ours=${a}&theirs=${b}`, { scroll: false }));
  const select = (label: string, value: string, change: (id: string) => void) => (
    <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
      <span className="text-sm font-medium">{label}</span>
      <select className="input" value={value} disabled={pending} onChange={({ target }) => change(target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="card flex flex-wrap items-end gap-3 px-4 py-3.5">
      {select('Evaluation', ours, (id) => show(id, theirs))}
      <IconButton label="Exchange the two" disabled={pending} onClick={() => show(theirs, ours)}>
        <ArrowLeftRight size={18} aria-hidden="true" />
      </IconButton>
      {select('Against', theirs, (id) => show(ours, id))}
    </div>
  );
}
