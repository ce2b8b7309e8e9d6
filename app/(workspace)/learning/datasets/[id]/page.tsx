import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { LABEL_ISSUE_STATES } from '#lib/domain/dataset.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findLabelIssues } from '#lib/use-cases/find-label-issues.ts';
import { type DatasetVersionDetail, getDatasetVersion } from '#lib/use-cases/get-dataset-version.ts';
import { DataSheetView } from '../_version/data-sheet.tsx';
import { Issues } from '../_version/issues.tsx';
import { Origin } from '../_version/origin.tsx';
import { RefreshWhile } from '../_version/refresh-while.tsx';

export const metadata: Metadata = { title: 'Version of a data set' };

interface VersionPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const actor = await requireActor();
  const versionId = z
    .uuid()
    .catch('00000000-0000-4000-8000-000000000000')
    .parse((await params).id);
  const state = z
    .enum(LABEL_ISSUE_STATES)
    .catch('open')
    .parse((await searchParams).issues);
  const version = await found(getDatasetVersion({ actor, versionId }));
  const { issues, counts } = await found(findLabelIssues({ actor, versionId, state }));
  const { dataset, number, sheet } = version;
  return (
    <>
      {version.state === 'building' && <RefreshWhile />}
      <PageHeader title={`${dataset.name}, version ${number}`} lead={<Lead version={version} />}>
        {sheet && (
          <a href={`/api/v1/export?versionId=${versionId}`} download className={buttonClass('primary')}>
            <Download size={16} aria-hidden="true" />
            Download JSONL
          </a>
        )}
      </PageHeader>
      <div className="flex flex-col gap-6">
        <Face version={version} open={counts.open} changed={counts.changed} />
        <Origin version={version} />
        {sheet && counts.open === 0 && <DataSheetView sheet={sheet} />}
        {sheet && (
          <Issues
            versionId={versionId}
            shown={state}
            counts={counts}
            issues={issues}
            mayReview={reachOf(actor, 'document.review') !== 'none'}
          />
        )}
        {sheet && counts.open > 0 && <DataSheetView sheet={sheet} />}
      </div>
    </>
  );
}

function Lead({ version: { state } }: { version: DatasetVersionDetail }) {
  if (state === 'building') return 'It is being built; this page shows it as soon as it is frozen.';
  if (state === 'failed') return 'It could not be built.';
  return 'Frozen: its documents, their labels and their splits never change.';
}

/** What must be known before anything is trained on it. */
function Face({ version: { state, failure, erased }, open, changed }: { version: DatasetVersionDetail; open: number; changed: number }) {
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {state === 'failed' && (
        <Notice tone="bad">
          {failure}{' '}
          <Link href="/learning/datasets/new" className="link">
            Ask for another version
          </Link>
        </Notice>
      )}
      {open > 0 && (
        <Notice tone="warn">
          This version has {counted(open, 'doubtful label')} that nobody has settled.{' '}
          <a href="#issues" className="link">
            Look at {open === 1 ? 'it' : 'them'}
          </a>
        </Notice>
      )}
      {changed > 0 && (
        <Notice tone="accent">
          {counted(changed, 'doubtful label')} of it {changed === 1 ? 'was' : 'were'} answered anew since. The next version takes the new
          answers along; this one keeps the old ones.
        </Notice>
      )}
      {erased > 0 && (
        <Notice>
          {counted(erased, 'document')} of it {erased === 1 ? 'was' : 'were'} erased since and {erased === 1 ? 'is' : 'are'} not handed out
          any more.
        </Notice>
      )}
    </div>
  );
}
