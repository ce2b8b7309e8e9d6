import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { checkPromotion } from '#lib/use-cases/check-promotion.ts';
import { Criteria } from '../../../models/_models/criteria.tsx';
import { PromoteForm } from '../../../models/_models/promote-form.tsx';

export const metadata: Metadata = { title: 'Promotion' };

export default async function PromotePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const evaluationId = z
    .uuid()
    .catch('00000000-0000-4000-8000-000000000000')
    .parse((await params).id);
  const check = await found(checkPromotion({ actor, evaluationId }));
  const { model, champion, championEvaluationId, dataset, comparison, passesSoFar } = check;
  const isChampion = champion?.id === model.id;
  const criteria = check.criteria.filter(({ key }) => key !== 'approver' && key !== 'reason');
  return (
    <>
      <PageHeader
        title={`Promote ${model.label}?`}
        lead={champion ? `${champion.label} reads every document now.` : 'Rules alone read every document now.'}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {isChampion ? (
          <Notice tone="good">{model.label} reads every document already.</Notice>
        ) : (
          <>
            <Notice tone={comparison.verdict === 'ours' ? 'good' : comparison.verdict === 'theirs' ? 'bad' : 'neutral'}>
              {comparison.sentence}{' '}
              {championEvaluationId && (
                <Link href={`/learning/evaluations/compare?ours=${evaluationId}&theirs=${championEvaluationId}`} className="link">
                  Look at the comparison
                </Link>
              )}
            </Notice>
            <section aria-labelledby="gate-title">
              <h2 id="gate-title" className="mb-2 text-lg font-semibold">
                The gate
              </h2>
              <Criteria criteria={criteria} />
              {champion && !championEvaluationId && (
                <p className="mt-2 text-sm">
                  <Link href={`/learning/evaluations?model=${champion.id}&dataset=${dataset.versionId}`} className="link">
                    Evaluate {champion.label} on {dataset.name}, version {dataset.number}
                  </Link>
                </p>
              )}
            </section>
            {reachOf(actor, 'model.promote') !== 'none' && (
              <PromoteForm evaluationId={evaluationId} model={model.label} actorName={actor.name} passes={passesSoFar} />
            )}
          </>
        )}
      </div>
    </>
  );
}
