import { Layers, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';
import { RefreshWhile } from './_version/refresh-while.tsx';
import { SplitLegend } from './_version/split-bar.tsx';
import { DatasetCard } from './_version/version-list.tsx';

export const metadata: Metadata = { title: 'Data sets' };

export default async function DatasetsPage() {
  const actor = await requireActor();
  const datasets = await found(findDatasets({ actor }));
  const building = datasets.some(({ versions }) => versions.some(({ state }) => state === 'building'));
  return (
    <>
      {building && <RefreshWhile />}
      <PageHeader title="Data sets" lead="Approved documents, frozen: what a model is trained and tested on. A version never changes.">
        {datasets.length > 0 && <NewVersion />}
      </PageHeader>
      {datasets.length === 0 ? (
        <Empty icon={Layers} title="No data set yet">
          <p>Choose approved documents; they are shared out for training and testing so that nothing related is on both sides.</p>
          <NewVersion />
        </Empty>
      ) : (
        <div className="flex flex-col gap-4">
          <SplitLegend />
          {datasets.map((dataset) => (
            <DatasetCard key={dataset.id} dataset={dataset} />
          ))}
        </div>
      )}
    </>
  );
}

const NewVersion = () => (
  <Link href="/learning/datasets/new" className={buttonClass('primary')}>
    <Plus size={16} aria-hidden="true" />
    New version
  </Link>
);
