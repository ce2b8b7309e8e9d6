import { BrainCircuit } from 'lucide-react';
import type { Metadata } from 'next';
import { Empty } from '#app/_components/empty.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findMemory } from '#lib/use-cases/find-memory.ts';
import { Forget } from './_memory/forget.tsx';
import { LayoutCard } from './_memory/layout-card.tsx';
import { MemorySwitch } from './_memory/memory-switch.tsx';

export const metadata: Metadata = { title: 'Memory' };

const LEAD =
  'Where fields stand on the layouts of approved documents. It helps to read the next document of a layout at once, before any model is trained.';

export default async function MemoryPage() {
  const actor = await requireActor();
  const { on, layouts, total, people } = await found(findMemory({ actor }));
  const mayManage = reachOf(actor, 'memory.manage') !== 'none';
  return (
    <>
      <PageHeader title="Memory" lead={LEAD}>
        {mayManage && <MemorySwitch on={on} />}
        {mayManage && total > 0 && (
          <Forget
            what={{ kind: 'everything' }}
            label="Forget everything"
            title="Forget every layout?"
            says={`${counted(total, 'layout')} and all that is known of their fields are forgotten for good. Documents that are approved from now on teach anew.`}
          />
        )}
      </PageHeader>
      {!on && (
        <div className="mb-4">
          <Notice tone="warn">
            Memory is off: documents are read by rules and model alone, and approved ones teach nothing. What is remembered stays.
          </Notice>
        </div>
      )}
      {layouts.length === 0 ? (
        <Empty icon={BrainCircuit} title="Nothing is remembered yet">
          <p>As soon as a document is approved, where its fields stand is remembered for the next one of the same layout.</p>
        </Empty>
      ) : (
        <>
          {total > layouts.length && (
            <p className="mb-3 text-sm text-ink-faint">
              The {layouts.length} layouts seen last, of {total.toLocaleString('en-US')}.
            </p>
          )}
          <ul className="flex flex-col gap-4">
            {layouts.map((layout) => (
              <LayoutCard key={layout.id} layout={layout} people={people} mayManage={mayManage} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
