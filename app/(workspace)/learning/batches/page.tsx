import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { batchChoiceOfAddress, type ChosenDocument } from '#lib/domain/batch-choice.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { previewBatchChoice } from '#lib/use-cases/preview-batch-choice.ts';
import { ChoiceForm } from './_batches/choice-form.tsx';
import { OpenBatch } from './_batches/open-batch.tsx';

export const metadata: Metadata = { title: 'Review batches' };

const LEAD = 'Which waiting documents are most worth a person’s time: they teach memory and the next model most.';

interface BatchesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BatchesPage({ searchParams }: BatchesPageProps) {
  const actor = await requireActor();
  const choice = batchChoiceOfAddress(await searchParams);
  const mayReview = reachOf(actor, 'document.review') !== 'none';
  const { waiting, chosen } = await found(previewBatchChoice({ actor, choice }));
  if (waiting === 0)
    return (
      <>
        <PageHeader title="Review batches" lead={LEAD} />
        <Empty icon={ListChecks} title="No document waits for a reviewer">
          <p>Documents can be chosen once some are read and nobody holds them.</p>
        </Empty>
      </>
    );
  return (
    <>
      <PageHeader title="Review batches" lead={LEAD} />
      <ChoiceForm choice={choice} />
      <section aria-label="Chosen documents" className="mt-5">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-lg font-semibold">
            {counted(chosen.length, 'document')} of {waiting.toLocaleString('en-US')} that wait
          </h2>
          <OpenBatch
            key={chosen.map(({ documentId }) => documentId).join()}
            strategy={choice.strategy}
            chosen={chosen}
            mayReview={mayReview}
          />
        </div>
        <ol className="card divide-y divide-line">
          {chosen.map((document) => (
            <Chosen key={document.documentId} document={document} mayReview={mayReview} />
          ))}
        </ol>
      </section>
    </>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

interface ChosenProps {
  document: ChosenDocument;
  mayReview: boolean;
}

const Chosen = ({ document: { documentId, fileName, reason, signals }, mayReview }: ChosenProps) => (
  <li className="px-4 py-3">
    <Link
      href={`/documents/${documentId}${mayReview ? '/review' : ''}`}
      className="link inline-flex min-h-6 max-w-full items-center rounded-sm font-medium"
    >
      <span className="truncate">{fileName}</span>
    </Link>
    <p>{reason}</p>
    <p className="text-sm text-ink-faint tabular-nums">
      Uncertainty {percent(signals.uncertainty)} · Disagreement {percent(signals.disagreement)} · Novelty {percent(signals.novelty)}
    </p>
  </li>
);
