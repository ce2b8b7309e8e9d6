import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import type { ListedTrial } from '#lib/use-cases/get-model-registry.ts';
import { MODE_WORDS } from './words.ts';

/** Shadow runs and canaries, newest first. */
export const TrialList = ({ trials }: { trials: readonly ListedTrial[] }) => (
  <section aria-labelledby="trials-title" className="min-w-0">
    <h2 id="trials-title" className="mb-2 text-lg font-semibold">
      Tried on live documents
    </h2>
    {trials.length === 0 ? (
      <p className="text-ink-faint">No shadow run or canary yet. Start one on the page of a model.</p>
    ) : (
      <ol className="card divide-y divide-line">
        {trials.map(({ id, mode, share, model, champion, startedAt, stoppedAt, stopReason }) => (
          <li key={id} className="relative px-4 py-3 hover:bg-hover">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <Link href={`/learning/models/trials/${id}`} className="link py-0.5 font-medium after:absolute after:inset-0">
                {MODE_WORDS[mode]} of {model.label}
              </Link>
              <Chip tone={stoppedAt ? 'neutral' : 'accent'}>{stoppedAt ? 'Stopped' : 'Running'}</Chip>
            </p>
            <p className="text-sm text-ink-faint">
              {Math.round(share * 100)} % of the documents, against {champion.label} · <When at={startedAt} />
              {stopReason && <span className="block break-words">{stopReason}</span>}
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
);
