import { PackageOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { LABEL_STUDIO_CONFIG } from '#lib/domain/label-studio.ts';
import { authorise, reachOf } from '#lib/domain/rights.ts';
import { countDocuments } from '#lib/use-cases/count-documents.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';
import { ExportForm } from './export-form.tsx';
import { ReadBack } from './read-back.tsx';

export const metadata: Metadata = { title: 'Export' };

export default async function ExportPage() {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'dataset.export'))());
  const [{ approved, 'in-review': inReview }, datasets] = await Promise.all([countDocuments({ actor }), findDatasets({ actor })]);
  const versions = datasets.flatMap(({ name, versions: all }) =>
    all
      .filter(({ state }) => state === 'frozen')
      .map(({ id, number, documents }) => ({ id, name: `${name}, version ${number} (${counted(documents, 'document')})` })),
  );
  const left = inReview > 0 ? `${counted(inReview, 'file')} in review stay${inReview === 1 ? 's' : ''} out.` : 'Nothing is left in review.';
  return (
    <PageFrame>
      <PageHeader title="Export" lead="Approved documents as training data. Two exports of the same answers are the same bytes." />
      {approved === 0 && versions.length === 0 ? (
        <Empty icon={PackageOpen} title="Nothing is approved yet">
          <p>
            {inReview > 0
              ? `${counted(inReview, 'document')} in review. What a reviewer approves can be exported here.`
              : 'What a reviewer approves can be exported here.'}
          </p>
        </Empty>
      ) : (
        <>
          <ExportForm approved={counted(approved, 'approved file')} left={left} versions={versions} />
          <section aria-labelledby="label-studio" className="card mt-5 max-w-4xl px-5 py-4">
            <h2 id="label-studio" className="font-semibold">
              Label Studio and back
            </h2>
            <p className="mt-1 max-w-prose text-sm text-ink-soft">
              Make a project with{' '}
              <a className="link" download="label-studio.xml" href={`data:application/xml,${encodeURIComponent(LABEL_STUDIO_CONFIG)}`}>
                this labelling interface
              </a>
              , import the export as tasks, and let people move, remove and draw rectangles.
              {reachOf(actor, 'document.review') === 'all'
                ? ' What they changed is read back as answers; files that were approved go to review again, and nothing else changes.'
                : ' An administrator reads back what they changed.'}
            </p>
            {reachOf(actor, 'document.review') === 'all' && <ReadBack />}
          </section>
        </>
      )}
    </PageFrame>
  );
}
