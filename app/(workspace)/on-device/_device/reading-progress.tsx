'use client';

import { Button } from '#app/_components/button.tsx';
import { Progress as Bar } from '#app/_components/progress.tsx';
import type { Progress } from '#lib/browser/messages.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function wordsOf(progress: Progress | null): { says: string; share: number } {
  if (progress === null) return { says: 'Opening the file', share: 0 };
  if (progress.step === 'judging') return { says: 'Finding the values', share: 0.95 };
  const { done, of } = progress;
  const share = of === 0 ? 0 : done / of;
  if (progress.step === 'pages') return { says: `Reading page ${done + 1} of ${of}`, share: share * 0.3 };
  return { says: `Fetching the model: ${megabytes(done)} of ${megabytes(of)} MB`, share: 0.3 + share * 0.5 };
}

/** What is being done, how far it is, and the way out. */
export function ReadingProgress({ name, progress, onStop }: { name: string; progress: Progress | null; onStop: () => void }) {
  const { says, share } = wordsOf(progress);
  return (
    <section className="card flex flex-col gap-3 px-4 py-4" aria-labelledby="reading-title">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id="reading-title" className="font-semibold break-words">
            {name}
          </h2>
          <p className="text-sm text-ink-faint tabular-nums">{says}</p>
        </div>
        <Button size="small" onClick={onStop}>
          Stop
        </Button>
      </div>
      <Bar share={share} label="How far reading is" />
    </section>
  );
}
