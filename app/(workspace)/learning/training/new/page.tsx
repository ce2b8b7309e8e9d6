import { Layers } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';
import { findTrainingRuns } from '#lib/use-cases/find-training-runs.ts';
import { RunForm } from '../_new/run-form.tsx';

export const metadata: Metadata = { title: 'New training run' };

interface NewRunProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewRunPage({ searchParams }: NewRunProps) {
  const actor = await requireActor();
  const [datasets, { canTrainHere }] = [await found(findDatasets({ actor })), await found(findTrainingRuns({ actor }))];
  const asked = z.uuid().safeParse((await searchParams).version).data;
  const versions = datasets.flatMap(({ name, versions: all }) =>
    all
      .filter(({ state }) => state === 'frozen')
      .map(({ id, number, documentsBy, openIssues }) => ({
        id,
        name,
        number,
        openIssues,
        by: documentsBy ?? { train: 0, validation: 0, test: 0 },
      })),
  );
  return (
    <>
      <PageHeader
        title="New training run"
        lead="Each candidate learns from the training split; the validation split chooses, and the test split only tells."
      />
      {versions.length === 0 ? (
        <Empty icon={Layers} title="No frozen version yet">
          <p>A run learns from a frozen version of a data set.</p>
          <Link href="/learning/datasets/new" className={buttonClass('primary')}>
            Freeze a version
          </Link>
        </Empty>
      ) : (
        <RunForm versions={versions} first={asked} canTrainHere={canTrainHere} />
      )}
    </>
  );
}
