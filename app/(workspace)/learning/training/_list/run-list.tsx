import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { When } from '#app/_components/when.tsx';
import type { CandidateKind } from '#lib/domain/training-run.ts';
import type { TrainingRunRow } from '#lib/use-cases/find-training-runs.ts';
import { KIND_WORDS, STATE_WORDS } from '../_run/words.ts';

/** The runs, newest first. */
export const RunList = ({ runs }: { runs: readonly TrainingRunRow[] }) => (
  <ul className="card divide-y divide-line" aria-label="Training runs">
    {runs.map((run) => (
      <Row key={run.id} run={run} />
    ))}
  </ul>
);

function Row({ run }: { run: TrainingRunRow }) {
  const { id, number, state, progress, dataset, kinds, createdAt, createdBy, failure, model } = run;
  const { label, tone } = STATE_WORDS[state];
  return (
    <li className="relative grid gap-x-6 gap-y-1.5 px-4 py-3 hover:bg-hover sm:grid-cols-[11rem_minmax(0,1fr)_minmax(0,12rem)] sm:items-center">
      <div className="flex flex-wrap items-center gap-2">
        <Link href={`/learning/training/${id}`} className="link py-0.5 font-medium after:absolute after:inset-0">
          Run {number}
        </Link>
        <Chip tone={tone}>{label}</Chip>
      </div>
      <div className="min-w-0 text-sm">
        <p className="truncate">
          {dataset.name}, version {dataset.number}
        </p>
        <p className="truncate text-ink-faint">{kinds.map((kind) => KIND_WORDS[kind as CandidateKind].label).join(', ')}</p>
        {(state === 'running' || state === 'stopping') && <Progress share={progress} label={`Progress of run ${number}`} />}
        {failure && <p className="line-clamp-2 text-bad">{failure}</p>}
      </div>
      <div className="text-sm text-ink-faint sm:text-right">
        {model && <p className="truncate font-medium text-ink-soft">{`${model.name}@${model.version}`}</p>}
        <p>
          {createdBy && `${createdBy} · `}
          <When at={createdAt} dateOnly />
        </p>
      </div>
    </li>
  );
}
