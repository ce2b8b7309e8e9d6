import { Plus, Sprout } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { isUnderWay } from '#lib/domain/training-run.ts';
import { findTrainingRuns } from '#lib/use-cases/find-training-runs.ts';
import { RefreshWhile } from '../datasets/_version/refresh-while.tsx';
import { RunList } from './_list/run-list.tsx';

export const metadata: Metadata = { title: 'Training runs' };

export default async function TrainingPage() {
  const actor = await requireActor();
  const { runs } = await found(findTrainingRuns({ actor }));
  return (
    <>
      {runs.some(({ state }) => isUnderWay(state)) && <RefreshWhile />}
      <PageHeader
        title="Training runs"
        lead="A frozen version teaches several candidates; the best of them is kept as a model. What reads documents stays as it is."
      >
        <Link href="/learning/training/trainers" className={buttonClass('plain')}>
          Trainers
        </Link>
        {runs.length > 0 && <NewRun />}
      </PageHeader>
      {runs.length === 0 ? (
        <Empty icon={Sprout} title="No training run yet">
          <p>Choose a frozen version and what to try; a trainer on this machine or another one does the work.</p>
          <NewRun />
        </Empty>
      ) : (
        <RunList runs={runs} />
      )}
    </>
  );
}

const NewRun = () => (
  <Link href="/learning/training/new" className={buttonClass('primary')}>
    <Plus size={16} aria-hidden="true" />
    New run
  </Link>
);
