import { FlaskConical } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { modelLabel } from '#lib/domain/model-version.ts';
import { findDatasets } from '#lib/use-cases/find-datasets.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { findModels } from '#lib/use-cases/find-models.ts';
import { RefreshWhile } from '../datasets/_version/refresh-while.tsx';
import { GroupCard, groupsOf } from './_evaluation/evaluation-table.tsx';
import { type ChosenVersion, NewEvaluation } from './_evaluation/new-evaluation.tsx';

export const metadata: Metadata = { title: 'Evaluations' };

const LEAD = 'How a model reads documents whose labels are frozen, by the same steps as live ones.';
const askedSchema = z.object({ model: z.uuid().optional().catch(undefined), dataset: z.uuid().optional().catch(undefined) });

export default async function EvaluationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const asked = askedSchema.parse(await searchParams);
  const [{ evaluations }, models, datasets] = await found(
    Promise.all([findEvaluations({ actor }), findModels({ actor }), findDatasets({ actor })]),
  );
  const versions = datasets.flatMap(({ name, versions }) =>
    versions.flatMap(({ id, number, documentsBy }): ChosenVersion[] =>
      documentsBy ? [{ id, label: `${name}, version ${number}`, counts: documentsBy }] : [],
    ),
  );
  const working = evaluations.some(({ state }) => state === 'queued' || state === 'running');
  const missing = models.length === 0 ? 'model' : versions.length === 0 ? 'version' : null;
  return (
    <>
      {working && <RefreshWhile />}
      <PageHeader title="Evaluations" lead={LEAD} />
      {missing ? (
        <Empty icon={FlaskConical} title="Nothing to evaluate yet">
          {missing === 'model' ? (
            <p>There is no model here yet: one is known once it read a document, was trained, or was imported.</p>
          ) : (
            <>
              <p>A model is evaluated on a frozen version of a data set.</p>
              <Link href="/learning/datasets/new" className={buttonClass('primary')}>
                Freeze a version
              </Link>
            </>
          )}
        </Empty>
      ) : (
        <div className="flex flex-col gap-4">
          <NewEvaluation
            models={models.map((model) => ({ id: model.id, label: modelLabel(model) }))}
            versions={versions}
            modelId={asked.model}
            versionId={asked.dataset}
          />
          {evaluations.length === 0 && <p className="text-ink-faint">No model was evaluated yet.</p>}
          {groupsOf(evaluations).map((group) => (
            <GroupCard key={group.key} group={group} />
          ))}
        </div>
      )}
    </>
  );
}
