import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { Chip } from '#app/_components/chip.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { isUnderWay } from '#lib/domain/training-run.ts';
import { getTrainingRun } from '#lib/use-cases/get-training-run.ts';
import { RefreshWhile } from '../../datasets/_version/refresh-while.tsx';
import { CurveChart } from '../_run/curve-chart.tsx';
import { Leaderboard } from '../_run/leaderboard.tsx';
import { RunActions } from '../_run/run-actions.tsx';
import { RunFace } from '../_run/run-face.tsx';
import { RunLines } from '../_run/run-lines.tsx';
import { METRIC_WORDS, STATE_WORDS } from '../_run/words.ts';

export const metadata: Metadata = { title: 'Training run' };

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const runId = z
    .uuid()
    .catch('00000000-0000-4000-8000-000000000000')
    .parse((await params).id);
  const run = await found(getTrainingRun({ actor, runId }));
  const { number, state, dataset, candidates, curves, parent } = run;
  const { label, tone } = STATE_WORDS[state];
  return (
    <>
      {isUnderWay(state) && <RefreshWhile />}
      <PageHeader
        title={`Run ${number}`}
        lead={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Chip tone={tone}>{label}</Chip>
            <span>
              on{' '}
              <Link href={`/learning/datasets/${dataset.versionId}`} className="link">
                {dataset.name}, version {dataset.number}
              </Link>
              {parent && `, beginning with ${parent.name}@${parent.version}`}
            </span>
          </span>
        }
      >
        <RunActions id={runId} state={state} canTrainHere={run.canTrainHere} />
      </PageHeader>
      <div className="flex flex-col gap-6">
        <RunFace run={run} />
        <Leaderboard candidates={candidates} />
        {curves.length > 0 && (
          <section aria-label="Curves" className="grid gap-4 xl:grid-cols-2">
            {Object.keys(METRIC_WORDS).map((name) => (
              <CurveChart key={name} name={name} curves={curves.filter((curve) => curve.name === name)} candidates={candidates} />
            ))}
          </section>
        )}
        <RunLines lines={run.lines} />
      </div>
    </>
  );
}
