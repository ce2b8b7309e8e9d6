import { SPLITS, type SplitCounts } from '#lib/domain/dataset.ts';
import { SPLIT_WORDS } from './words.ts';

const FILLS = Object.freeze({ train: 'bg-accent', validation: 'bg-warn', test: 'bg-good' });

export const totalOf = ({ train, validation, test }: SplitCounts): number => train + validation + test;

/** How many of a row lie in each split, as long as the row is beside the longest one. The numbers stand beside it. */
export function SplitBar({ counts, longest }: { counts: SplitCounts; longest: number }) {
  const width = longest === 0 ? 0 : (totalOf(counts) / longest) * 100;
  return (
    <span aria-hidden="true" className="block h-2.5 w-full min-w-20">
      <span className="flex h-full gap-px overflow-hidden rounded-sm" style={{ width: `max(${width}%, 3px)` }}>
        {SPLITS.filter((split) => counts[split] > 0).map((split) => (
          <span key={split} className={`h-full min-w-0.5 ${FILLS[split]}`} style={{ flexGrow: counts[split] }} />
        ))}
      </span>
    </span>
  );
}

/** What the colours are. */
export const SplitLegend = () => (
  <ul aria-label="Splits" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
    {SPLITS.map((split) => (
      <li key={split} className="flex items-center gap-1.5">
        <span aria-hidden="true" className={`size-2.5 rounded-sm ${FILLS[split]}`} />
        {SPLIT_WORDS[split]}
      </li>
    ))}
  </ul>
);
