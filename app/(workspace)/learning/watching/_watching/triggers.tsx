import { Chip } from '#app/_components/chip.tsx';
import type { WatchReport } from '#lib/use-cases/get-watch-figures.ts';

const NAMES: Readonly<Record<WatchReport['triggers'][number]['name'], string>> = Object.freeze({
  corrections: 'Corrections',
  accuracy: 'Estimated accuracy',
  examples: 'Enough examples',
  'new-lenders': 'New lenders',
});

const word = (met: boolean | null) => {
  if (met === null) return <Chip>Not measured yet</Chip>;
  return met ? <Chip tone="warn">Train again</Chip> : <Chip tone="good">Not needed</Chip>;
};

/** The conditions under which the next model is worth its training, and how things stand. */
export const Triggers = ({ triggers }: { triggers: WatchReport['triggers'] }) => (
  <section aria-labelledby="when-to-train">
    <h2 id="when-to-train" className="text-lg font-semibold">
      When to train again
    </h2>
    <ul className="mt-2 grid gap-3 sm:grid-cols-2">
      {triggers.map(({ name, when, stands, met }) => (
        <li key={name} className="card px-4 py-3">
          <p className="flex flex-wrap items-center justify-between gap-2">
            <span className="font-semibold">{NAMES[name]}</span>
            {word(met)}
          </p>
          <p className="mt-0.5 text-sm text-ink-faint">{when}</p>
          <p className="mt-1 text-sm">{stands}</p>
        </li>
      ))}
    </ul>
  </section>
);
