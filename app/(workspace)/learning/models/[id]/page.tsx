import { Download, FlaskConical } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { buttonClass } from '#app/_components/button.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { getModelRegistry, type RegisteredModel } from '#lib/use-cases/get-model-registry.ts';
import { GroupCard, groupsOf } from '../../evaluations/_evaluation/evaluation-table.tsx';
import { History } from '../_models/history.tsx';
import { TrialForm } from '../_models/trial-form.tsx';

export const metadata: Metadata = { title: 'Model' };

export default async function ModelPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const registry = await found(getModelRegistry({ actor }));
  const model = registry.models.find((one) => one.id === id);
  if (!model) notFound();
  const { evaluations } = await found(findEvaluations({ actor, modelVersionId: id }));
  const events = registry.history.filter(({ model: about, before }) => about.id === id || before?.id === id);
  const running = registry.trials.find(({ stoppedAt }) => stoppedAt === null);
  const mayTry = reachOf(actor, 'model.promote') !== 'none' && !model.reads && registry.champion !== null;
  return (
    <>
      <PageHeader title={model.label} lead={model.reads ? 'It reads every document.' : 'It is kept, and does not read documents.'}>
        <a href={`/api/v1/models/${id}/card`} download className={buttonClass()}>
          <Download size={16} aria-hidden="true" />
          Model card
        </a>
        <Link href={`/learning/evaluations?model=${id}`} className={buttonClass('primary')}>
          <FlaskConical size={16} aria-hidden="true" />
          Evaluate
        </Link>
      </PageHeader>
      <div className="flex flex-col gap-8">
        <Facts model={model} />
        <section aria-labelledby="evaluations-title" className="flex min-w-0 flex-col gap-3">
          <h2 id="evaluations-title" className="text-lg font-semibold">
            Evaluations
          </h2>
          {evaluations.length === 0 && (
            <p className="text-ink-faint">It was not evaluated yet. A promotion needs an evaluation on a test split.</p>
          )}
          {groupsOf(evaluations).map((group) => (
            <GroupCard key={group.key} group={group} />
          ))}
        </section>
        {mayTry && (
          <section aria-labelledby="try-title" className="min-w-0">
            <h2 id="try-title" className="mb-2 text-lg font-semibold">
              Try it on live documents
            </h2>
            {running ? (
              <Notice>
                One trial runs at a time.{' '}
                <Link href={`/learning/models/trials/${running.id}`} className="link">
                  Look at the one of {running.model.label}
                </Link>
              </Notice>
            ) : (
              <TrialForm modelVersionId={id} />
            )}
          </section>
        )}
        <History events={events} />
      </div>
    </>
  );
}

function Facts({ model: { aliases, reads, lineage, sha256, createdAt, extractions } }: { model: RegisteredModel }) {
  const { trainingRun, dataset, parent } = lineage;
  return (
    <dl className="card grid gap-x-6 gap-y-3 px-4 py-3.5 sm:grid-cols-2 lg:grid-cols-3">
      <Fact name="Is">
        <span className="flex flex-wrap gap-1.5">
          {reads && <Chip tone="good">Champion</Chip>}
          {aliases.includes('challenger') && <Chip tone="accent">Challenger</Chip>}
          {!reads && aliases.length === 0 && 'Kept'}
        </span>
      </Fact>
      <Fact name="Comes from">
        {trainingRun ? `Training run ${trainingRun.number}` : 'Imported'}
        {dataset && (
          <Link href={`/learning/datasets/${dataset.versionId}`} className="link block">
            {dataset.name}, version {dataset.number}
          </Link>
        )}
        {parent && (
          <span className="block">
            Began as{' '}
            <Link href={`/learning/models/${parent.id}`} className="link">
              {parent.label}
            </Link>
          </span>
        )}
      </Fact>
      <Fact name="Known here since">
        <When at={createdAt} />
        <span className="block text-sm text-ink-faint">{counted(extractions, 'document')} read</span>
      </Fact>
      <Fact name="SHA-256 of its bundle" wide>
        <code className="font-mono text-xs break-all">{sha256}</code>
      </Fact>
    </dl>
  );
}

const Fact = ({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) => (
  <div className={`min-w-0 ${wide ? 'sm:col-span-2 lg:col-span-3' : ''}`}>
    <dt className="text-sm text-ink-faint">{name}</dt>
    <dd className="mt-0.5 break-words">{children}</dd>
  </div>
);
