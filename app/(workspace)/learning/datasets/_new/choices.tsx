'use client';

export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** Boxes to tick; none ticked = all of them. */
export function Choices({ title, name, choices, all }: { title: string; name: string; choices: readonly Choice[]; all: string }) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{title}</legend>
      <p className="text-xs text-ink-faint">{all}</p>
      <ul className="mt-1.5 grid max-h-56 gap-x-4 overflow-y-auto rounded-md border border-line p-1 sm:grid-cols-2">
        {choices.map(({ value, label, count }) => (
          <li key={value} className="min-w-0">
            <label className="flex min-h-8 items-center gap-2 rounded-sm px-2 hover:bg-hover">
              <input type="checkbox" name={name} value={value} className="size-4 shrink-0 accent-accent" />
              <span className="min-w-0 flex-1 truncate" title={label}>
                {label}
              </span>
              <span className="text-xs text-ink-faint tabular-nums">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
