import Link from 'next/link';
import type { ReactNode } from 'react';
import { When } from '#app/_components/when.tsx';
import type { DatasetVersionDetail } from '#lib/use-cases/get-dataset-version.ts';
import { filterWords } from './words.ts';

/** Where a version comes from, what it was made of, and what it can be told by. */
export function Origin({ version }: { version: DatasetVersionDetail }) {
  const { parent, children, createdAt, createdBy, frozenAt, filter, reviewers, sha256, labelSchemaVersion, labelRulesVersion } = version;
  return (
    <dl className="card grid gap-x-6 gap-y-3 px-4 py-3.5 sm:grid-cols-2 lg:grid-cols-3">
      <Fact name="Made of">
        <ul>
          {filterWords(filter, reviewers).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Fact>
      <Fact name="Asked for">
        {createdBy && `${createdBy}, `}
        <When at={createdAt} />
        {frozenAt && (
          <span className="block text-sm text-ink-faint">
            Frozen <When at={frozenAt} />
          </span>
        )}
      </Fact>
      <Fact name="Lineage">
        {parent ? (
          <>
            Grew from{' '}
            <Link href={`/learning/datasets/${parent.id}`} className="link">
              version {parent.number}
            </Link>
          </>
        ) : (
          'The first of its data set'
        )}
        {children.map(({ id, number }) => (
          <Link key={id} href={`/learning/datasets/${id}`} className="link block">
            Version {number} grew from it
          </Link>
        ))}
      </Fact>
      <Fact name="Labels">
        Schema {labelSchemaVersion}, checked by rules {labelRulesVersion}
      </Fact>
      {sha256 && (
        <Fact name="SHA-256 of its lines as frozen, without splits" wide>
          <code className="font-mono text-xs break-all">{sha256}</code>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) => (
  <div className={`min-w-0 ${wide ? 'lg:col-span-2' : ''}`}>
    <dt className="text-sm text-ink-faint">{name}</dt>
    <dd className="mt-0.5 break-words">{children}</dd>
  </div>
);
