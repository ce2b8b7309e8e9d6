import { Boxes } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { getModelRegistry, type ModelRegistry } from '#lib/use-cases/get-model-registry.ts';
import { GateForm } from './_models/gate-form.tsx';
import { History } from './_models/history.tsx';
import { ModelRow } from './_models/model-row.tsx';
import { RollBack } from './_models/roll-back.tsx';
import { TrialList } from './_models/trial-list.tsx';

export const metadata: Metadata = { title: 'Models' };

export default async function ModelsPage() {
  const actor = await requireActor();
  const registry = await found(getModelRegistry({ actor }));
  const { models, champion, former, gate, history, trials } = registry;
  const mayPromote = reachOf(actor, 'model.promote') !== 'none';
  return (
    <>
      <PageHeader title="Models" lead={<Lead registry={registry} />}>
        {mayPromote && champion && former && <RollBack champion={champion} former={former.label} />}
      </PageHeader>
      {models.length === 0 ? (
        <Empty icon={Boxes} title="No model yet">
          <p>One is known once it read a document, was trained, or was imported on the command line.</p>
        </Empty>
      ) : (
        <div className="flex flex-col gap-8">
          <ol aria-label="Model versions" className="card divide-y divide-line">
            {models.map((model) => (
              <ModelRow key={model.id} model={model} />
            ))}
          </ol>
          <TrialList trials={trials} />
          <History events={history} />
          <section aria-labelledby="gate-title" className="min-w-0">
            <h2 id="gate-title" className="text-lg font-semibold">
              The gate
            </h2>
            <p className="mb-2 max-w-prose text-sm text-ink-faint">
              A model is promoted only when it answered the champion’s test documents and meets all of this. Nobody can promote one that
              does not.
            </p>
            <GateForm key={JSON.stringify(gate)} gate={gate} mayChange={reachOf(actor, 'model.gate') !== 'none'} />
          </section>
        </div>
      )}
    </>
  );
}

function Lead({ registry: { champion } }: { registry: ModelRegistry }) {
  if (!champion) return 'Rules alone read documents: no model is champion.';
  return (
    <>
      <Link href={`/learning/models/${champion.id}`} className="link">
        {champion.label}
      </Link>{' '}
      reads every document{champion.named ? '' : '; it came with the product'}.
    </>
  );
}
