import type { ReactNode } from 'react';
import type { CandidateKind } from '#lib/domain/training-run.ts';
import { KIND_WORDS } from '../_run/words.ts';

interface NumberProps {
  name: string;
  label: string;
  hint: string;
  value: number;
  min: number;
  max: number;
  step?: number | 'any';
}

const NumberField = ({ name, label, hint, value, min, max, step = 1 }: NumberProps) => (
  <label className="flex flex-col gap-1">
    <span className="text-sm font-medium">{label}</span>
    <input type="number" name={name} className="input" defaultValue={value} min={min} max={max} step={step} />
    <span className="text-xs text-ink-faint">{hint}</span>
  </label>
);

const Flag = ({ name, label }: { name: string; label: string }) => (
  <label className="flex items-center gap-2 self-center text-sm">
    <input type="checkbox" name={name} defaultChecked className="accent-accent" />
    {label}
  </label>
);

/** A kind of candidate with its settings; these are right for most. */
function Candidate({ kind, on, children }: { kind: CandidateKind; on: boolean; children?: ReactNode }) {
  const { label, lead } = KIND_WORDS[kind];
  return (
    <div className="px-4 py-3.5">
      <label className="flex items-start gap-2.5">
        <input type="checkbox" name={kind} defaultChecked={on} className="mt-1 accent-accent" />
        <span>
          <span className="font-medium">{label}</span>
          <span className="block text-sm text-ink-faint">{lead}</span>
        </span>
      </label>
      {children && (
        <details className="mt-1.5 ml-6 text-sm">
          <summary className="inline-flex min-h-6 items-center rounded-sm text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
            Settings of “{label}”
          </summary>
          <div className="mt-2 grid gap-4 sm:grid-cols-2">{children}</div>
        </details>
      )}
    </div>
  );
}

/** What is tried. */
export const CandidateFields = () => (
  <fieldset className="card divide-y divide-line">
    <legend className="sr-only">Candidates</legend>
    <Candidate kind="rules" on />
    <Candidate kind="linear" on>
      <NumberField name="linear-passes" label="Passes" hint="How often every page is seen." value={8} min={1} max={50} />
      <Flag name="linear-layout" label="Sees where words stand" />
    </Candidate>
    <Candidate kind="fine-tuned" on>
      <NumberField
        name="fine-tuned-minutes"
        label="Minutes"
        hint="Of work, on the trainer’s own cores."
        value={3}
        min={0.1}
        max={1440}
        step="any"
      />
      <NumberField
        name="fine-tuned-rate"
        label="Rate"
        hint="How far one step goes; smaller forgets less."
        value={0.0001}
        min={0.000001}
        max={0.01}
        step="any"
      />
      <NumberField
        name="fine-tuned-pull"
        label="Pull"
        hint="How strongly it is held at what the champion knows; 0 lets go."
        value={10}
        min={0}
        max={100}
        step="any"
      />
      <NumberField
        name="fine-tuned-batch"
        label="Word pieces a step"
        hint="More is steadier, and slower."
        value={2048}
        min={256}
        max={16384}
      />
    </Candidate>
    <Candidate kind="from-scratch" on={false}>
      <NumberField
        name="from-scratch-minutes"
        label="Minutes"
        hint="Of work, on the trainer’s own cores."
        value={60}
        min={0.1}
        max={1440}
        step="any"
      />
      <NumberField
        name="from-scratch-rate"
        label="Rate"
        hint="How far one step goes."
        value={0.0003}
        min={0.000001}
        max={0.01}
        step="any"
      />
      <NumberField
        name="from-scratch-batch"
        label="Word pieces a step"
        hint="More is steadier, and slower."
        value={2048}
        min={256}
        max={16384}
      />
      <Flag name="from-scratch-layout" label="Sees where words stand" />
    </Candidate>
    <div className="grid gap-4 px-4 py-3.5 sm:grid-cols-2">
      <NumberField name="seed" label="Seed" hint="The same seed draws the same pages in the same order." value={1} min={0} max={1000000} />
      <NumberField name="threads" label="Processor cores" hint="Of the trainer." value={2} min={1} max={64} />
    </div>
  </fieldset>
);
