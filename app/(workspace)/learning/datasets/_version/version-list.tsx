import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import type { ListedDataset, ListedVersion } from '#lib/use-cases/find-datasets.ts';
import { SplitBar } from './split-bar.tsx';
import { STATE_WORDS } from './words.ts';

/** One data set with its versions, the newest first. */
export function DatasetCard({ dataset: { id, name, versions } }: { dataset: ListedDataset }) {
  const longest = Math.max(0, ...versions.map(({ documents }) => documents));
  return (
    <section aria-labelledby={`dataset-${id}`} className="card overflow-hidden">
      <h2 id={`dataset-${id}`} className="border-b border-line px-4 py-3 font-serif text-lg font-semibold break-words">
        {name}
      </h2>
      <ol aria-label={`Versions of ${name}`} className="divide-y divide-line">
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} longest={longest} />
        ))}
      </ol>
    </section>
  );
}

function VersionRow({ version, longest }: { version: ListedVersion; longest: number }) {
  const { id, number, state, createdAt, createdBy, documents, documentsBy, openIssues } = version;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 hover:bg-hover sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,13rem)] sm:items-center">
      <div className="flex items-center gap-2">
        <Link href={`/learning/datasets/${id}`} className="link py-0.5 font-medium after:absolute after:inset-0">
          Version {number}
        </Link>
        {state !== 'frozen' && <Chip tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</Chip>}
      </div>
      <div className="min-w-0">
        {documentsBy ? (
          <>
            <SplitBar counts={documentsBy} longest={longest} />
            <p className="mt-1 text-sm text-ink-soft tabular-nums">
              {counted(documents, 'document')}: {documentsBy.train} train, {documentsBy.validation} validation, {documentsBy.test} test
            </p>
          </>
        ) : (
          <p className="text-sm text-ink-faint">{state === 'failed' ? 'Nothing was frozen.' : 'Its documents are being gathered.'}</p>
        )}
      </div>
      <div className="text-sm text-ink-faint sm:text-right">
        {openIssues > 0 && (
          <p className="flex items-center gap-1.5 font-medium text-warn sm:justify-end">
            <TriangleAlert size={14} aria-hidden="true" />
            {counted(openIssues, 'doubtful label')}
          </p>
        )}
        <p>
          {createdBy && `${createdBy} · `}
          <When at={createdAt} dateOnly />
        </p>
      </div>
    </li>
  );
}
