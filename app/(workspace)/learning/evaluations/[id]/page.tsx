import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import type { EvaluationReport } from '#lib/domain/evaluation.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { type EvaluationDetail, getEvaluation } from '#lib/use-cases/get-evaluation.ts';
import { RefreshWhile } from '../../datasets/_version/refresh-while.tsx';
import { Figures } from '../_evaluation/figures.tsx';
import { IntervalChart } from '../_evaluation/interval-chart.tsx';
import { Losses } from '../_evaluation/losses.tsx';
import { Retry } from '../_evaluation/retry.tsx';
import { NamedTable, SliceTable } from '../_evaluation/slice-table.tsx';
import { ANSWERER_WORDS, DIMENSION_WORDS, fieldWord, SPLIT_WORDS, sliceWord } from '../_evaluation/words.ts';
import { WorstDocuments } from '../_evaluation/worst.tsx';

export const metadata: Metadata = { title: 'Evaluation' };

export default async function EvaluationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const evaluationId = z
    .uuid()
    .catch('00000000-0000-4000-8000-000000000000')
    .parse((await params).id);
  const evaluation = await found(getEvaluation({ actor, evaluationId }));
  const { evaluations } = await found(findEvaluations({ actor, datasetVersionId: evaluation.dataset.versionId }));
  const others = evaluations.filter((one) => one.id !== evaluationId && one.state === 'done' && one.split === evaluation.split);
  const { model, dataset, split, report } = evaluation;
  return (
    <>
      {(evaluation.state === 'queued' || evaluation.state === 'running') && <RefreshWhile />}
      <PageHeader
        title={model.label}
        lead={
          <>
            On the {SPLIT_WORDS[split].toLowerCase()} split of{' '}
            <Link href={`/learning/datasets/${dataset.versionId}`} className="link">
              {dataset.name}, version {dataset.number}
            </Link>
            , with rules {evaluation.rulesVersion}.
          </>
        }
      >
        {report && others[0] && (
          <Link href={`/learning/evaluations/compare?ours=${evaluationId}&theirs=${others[0].id}`} className={buttonClass()}>
            Compare
          </Link>
        )}
        {report && split === 'test' && (
          <Link href={`/learning/evaluations/${evaluationId}/promote`} className={buttonClass('primary')}>
            Promote …
          </Link>
        )}
      </PageHeader>
      <div className="flex flex-col gap-8">
        <Standing evaluation={evaluation} />
        {report && <Report evaluation={evaluation} report={report} mayReview={reachOf(actor, 'document.review') !== 'none'} />}
      </div>
    </>
  );
}

/** What scrolls takes the focus, so that it scrolls by keyboard too. */
const scrolls = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label });

function Standing({ evaluation: { id, state, done, total, failure, erased, model, dataset, split } }: { evaluation: EvaluationDetail }) {
  if (state === 'failed')
    return (
      <Notice tone="bad">
        {failure} <Retry wanted={{ modelVersionId: model.id, datasetVersionId: dataset.versionId, split }} />
      </Notice>
    );
  if (state === 'done')
    return erased > 0 ? (
      <Notice>
        {counted(erased, 'document')} of it {erased === 1 ? 'was' : 'were'} erased since: {erased === 1 ? 'it counts' : 'they count'} in the
        figures, and cannot be looked at.
      </Notice>
    ) : null;
  return (
    <section aria-label="Progress" className="card px-4 py-4" key={id}>
      <p className="mb-2 font-medium">
        {state === 'queued' ? 'Waiting for a worker' : `${done} of ${counted(total, 'document')} answered and scored`}
      </p>
      <Progress share={total === 0 ? 0 : done / total} label="Documents that are done" />
      <p className="mt-2 text-sm text-ink-faint">
        This page shows the figures as soon as they are there. What is done is kept, whatever happens.
      </p>
    </section>
  );
}

function Report({ evaluation, report, mayReview }: { evaluation: EvaluationDetail; report: EvaluationReport; mayReview: boolean }) {
  const { combined, rules, model } = report.by;
  const { id, worst, confusions, losses } = evaluation;
  return (
    <>
      <Figures report={report} />
      <NamedTable
        title="Who answers"
        lead="Exact match on normalised values; a wrong value is one false positive and one false negative. Intervals by bootstrap over documents."
        of="Answered by"
        rows={[
          [ANSWERER_WORDS.combined, combined.all],
          ['Together, core fields', combined.core],
          [ANSWERER_WORDS.rules, rules.all],
          [ANSWERER_WORDS.model, model.all],
        ]}
      />
      {losses.length > 0 && (
        <section aria-labelledby="losses-title" className="min-w-0">
          <h2 id="losses-title" className="text-lg font-semibold">
            What costs most
          </h2>
          <p className="mb-2 max-w-prose text-sm text-ink-faint">
            What all fields together would gain in F1 if everything in a slice were right. Slices overlap, so gains do not add up.
          </p>
          <Losses
            evaluationId={id}
            mayReview={mayReview}
            losses={losses.map((loss) => ({
              ...loss,
              label: sliceWord(loss.dimension, loss.name),
              about: DIMENSION_WORDS[loss.dimension],
            }))}
          />
        </section>
      )}
      <section aria-labelledby="worst-title" className="min-w-0">
        <h2 id="worst-title" className="mb-2 text-lg font-semibold">
          Worst documents
        </h2>
        {worst.length === 0 ? <Empty icon={CircleCheck} title="Every labelled value was read right" /> : <WorstDocuments worst={worst} />}
      </section>
      {confusions.length > 0 && (
        <FigureTable
          title="Confused fields"
          lead="Wrong values by what they really are: the value of another field of the same document, or of none."
          columns={['Said to be', 'Is', 'Times']}
          rows={confusions.map(({ said, is, count }) => ({
            key: `${said} ${is}`,
            cells: [fieldWord(said), is === null ? 'No labelled value' : fieldWord(is), count],
          }))}
        />
      )}
      <section aria-labelledby="fields-title" className="min-w-0">
        <h2 id="fields-title" className="text-lg font-semibold">
          Fields
        </h2>
        <div className="card mt-2 overflow-x-auto px-3 py-3" {...scrolls('F1 by field, drawn; the table follows')}>
          <IntervalChart
            rows={combined.slices.field.map(({ name, f1, interval, support }) => ({
              ...{ key: name, label: fieldWord(name), value: f1, interval, n: support },
            }))}
          />
        </div>
      </section>
      <SliceTable dimension="field" slices={combined.slices.field} />
      <SliceTable dimension="type" slices={combined.slices.type} />
      <SliceTable dimension="lender" slices={combined.slices.lender} />
      <SliceTable dimension="text-source" slices={combined.slices['text-source']} />
      <SliceTable dimension="quality" slices={combined.slices.quality} />
    </>
  );
}
