import { ScanSearch } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { getDatasetChoices } from '#lib/use-cases/get-dataset-choices.ts';
import { VersionForm } from '../_new/version-form.tsx';

export const metadata: Metadata = { title: 'New version of a data set' };

export default async function NewVersionPage() {
  const actor = await requireActor();
  const { types, lenders, reviewers, names } = await found(getDatasetChoices({ actor }));
  return (
    <>
      <PageHeader title="New version" lead="It is made of what is approved now, and grows from the last version of the same name." />
      {types.length === 0 ? (
        <Empty icon={ScanSearch} title="Nothing is approved yet">
          <p>A data set is made of documents that a reviewer approved.</p>
          <Link href="/documents" className={buttonClass('primary')}>
            To the documents
          </Link>
        </Empty>
      ) : (
        <VersionForm
          names={names}
          types={types.map(({ type, documents }) => ({ value: type, label: DOCUMENT_TYPE_TABLE[type].label, count: documents }))}
          lenders={lenders.map(({ lender, files }) => ({ value: lender, label: lender, count: files }))}
          reviewers={reviewers.map(({ id, name, files }) => ({ value: id, label: name, count: files }))}
        />
      )}
    </>
  );
}
