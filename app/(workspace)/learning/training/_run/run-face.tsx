import Link from 'next/link';
import { Notice } from '#app/_components/notice.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { When } from '#app/_components/when.tsx';
import type { TrainingRunDetail } from '#lib/use-cases/get-training-run.ts';

/** How it stands with a run, and what to do about it. */
export function RunFace({ run }: { run: TrainingRunDetail }) {
  const { state, progress, trainer, attempts } = run;
  const share = Math.round(progress * 100);
  return (
    <div className="flex flex-col gap-3">
      <Told run={run} />
      {(state === 'running' || state === 'stopping') && (
        <div>
          <p className="mb-1.5 text-sm text-ink-soft">
            <span className="font-medium tabular-nums">{share} %</span> done, by {trainer}
            {attempts > 1 && `, the ${attempts}. that took it up`}
          </p>
          <Progress share={progress} label="Progress of the run" />
        </div>
      )}
      <Times run={run} />
    </div>
  );
}

function Told({ run }: { run: TrainingRunDetail }) {
  const { state, failure, choice, model, isSilent, canTrainHere } = run;
  if (state === 'failed') return <Notice tone="bad">{failure}</Notice>;
  if (state === 'queued')
    return (
      <Notice tone="accent">
        It waits for a trainer.{' '}
        {canTrainHere ? (
          'Train it on this machine, or wait for one that asks.'
        ) : (
          <>
            Nothing trains on this machine by itself;{' '}
            <Link href="/learning/training/trainers" className="link">
              attach a trainer with a key
            </Link>
            .
          </>
        )}
      </Notice>
    );
  if (state === 'stopped')
    return <Notice tone="warn">It was stopped{run.checkpointAt ? ' and goes on from its last checkpoint' : ''} when you let it.</Notice>;
  if (state === 'judging')
    return <Notice tone="accent">Trained. The rules answer on the same documents, and what was delivered is looked at.</Notice>;
  if (isSilent)
    return (
      <Notice tone="warn">Its trainer has been silent for over a minute. The next one that asks goes on from the last checkpoint.</Notice>
    );
  if (state === 'done')
    return (
      <Notice tone={model ? 'good' : 'warn'}>
        {choice} {model && <strong className="font-medium">{`Kept as ${model.name}@${model.version}.`}</strong>}
      </Notice>
    );
  return null;
}

const Times = ({ run: { createdAt, createdBy, startedAt, finishedAt, checkpointAt, state } }: { run: TrainingRunDetail }) => (
  <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-faint [&_dt]:inline [&_dt]:after:content-['_'] [&_dd]:inline [&_dd]:text-ink-soft">
    <div>
      <dt>Asked for</dt>
      <dd>
        {createdBy && `by ${createdBy}, `}
        <When at={createdAt} />
      </dd>
    </div>
    {startedAt && (
      <div>
        <dt>Begun</dt>
        <dd>
          <When at={startedAt} />
        </dd>
      </div>
    )}
    {checkpointAt && state !== 'done' && (
      <div>
        <dt>Last checkpoint</dt>
        <dd>
          <When at={checkpointAt} />
        </dd>
      </div>
    )}
    {finishedAt && (
      <div>
        <dt>Over</dt>
        <dd>
          <When at={finishedAt} />
        </dd>
      </div>
    )}
  </dl>
);
