import type { TrainingRunDetail } from '#lib/use-cases/get-training-run.ts';
import { scrolls } from './words.ts';

/** What the trainer said, the last first: news stand where one looks. */
export const RunLines = ({ lines }: { lines: TrainingRunDetail['lines'] }) =>
  lines.length === 0 ? null : (
    <section aria-label="What the trainer says">
      <h2 className="mb-2 text-lg font-semibold">What the trainer says</h2>
      <div className="card max-h-72 overflow-auto px-4 py-3" {...scrolls('Lines of the trainer')}>
        <ol reversed className="flex flex-col gap-0.5 font-mono text-xs text-ink-soft">
          {[...lines].reverse().map(({ id, text, at }) => (
            <li key={id} className="flex gap-3">
              <time dateTime={at} className="shrink-0 text-ink-faint tabular-nums">
                {at.slice(11, 19)}
              </time>
              <span className="min-w-0 break-words">{text}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
