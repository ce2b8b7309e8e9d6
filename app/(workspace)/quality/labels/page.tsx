import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { Empty } from '#app/_components/empty.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findUnlikeLabels } from '#lib/use-cases/find-unlike-labels.ts';
import { FindingCard } from './finding-card.tsx';

export const metadata: Metadata = { title: 'Unlike labels' };

export default async function UnlikeLabelsPage() {
  const actor = await requireActor();
  const { findings, total, stand } = await found(findUnlikeLabels({ actor }));
  const lead = `Values that people labelled in two ways, and labels that break a rule.${stand > 0 ? ` ${counted(stand, 'finding')} somebody let stand.` : ''}`;
  const mayRelabel = reachOf(actor, 'finding.relabel') !== 'none';
  const mayOpen = reachOf(actor, 'document.review') !== 'none';
  return (
    <>
      <PageHeader title="Unlike labels" lead={lead} />
      {total > findings.length && (
        <div className="mb-4">
          <Notice tone="accent">
            The {findings.length} findings with most labels of {total}. The others come up as these are settled.
          </Notice>
        </div>
      )}
      {findings.length === 0 ? (
        <Empty icon={CircleCheck} title="All labels agree">
          <p>Values of approved documents, and what people answered so far, were compared with each other and with the labelling rules.</p>
        </Empty>
      ) : (
        <ol aria-label="Findings" className="flex flex-col gap-4">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} mayRelabel={mayRelabel} mayOpen={mayOpen} />
          ))}
        </ol>
      )}
    </>
  );
}
