import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { getTrial, type TrialDetail } from '#lib/use-cases/get-trial.ts';
import { CanaryView } from '../../_models/canary-view.tsx';
import { ShadowView } from '../../_models/shadow-view.tsx';
import { StopTrial } from '../../_models/stop-trial.tsx';
import { MODE_WORDS } from '../../_models/words.ts';

export const metadata: Metadata = { title: 'Trial' };

export default async function TrialPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const trialId = z
    .uuid()
    .catch('00000000-0000-4000-8000-000000000000')
    .parse((await params).id);
  const trial = await found(getTrial({ actor, trialId }));
  const { mode, model, canary, shadow, stoppedAt } = trial;
  return (
    <>
      <PageHeader title={`${MODE_WORDS[mode]} of ${model.label}`} lead={<Lead trial={trial} />}>
        {stoppedAt === null && reachOf(actor, 'model.promote') !== 'none' && <StopTrial trialId={trialId} mode={mode} />}
      </PageHeader>
      <div className="flex flex-col gap-6">
        <Standing trial={trial} />
        {canary && <CanaryView figures={canary} trial={trial} />}
        {shadow && <ShadowView figures={shadow} trial={trial} />}
      </div>
    </>
  );
}

const Lead = ({ trial: { share, champion, startedAt, startedBy } }: { trial: TrialDetail }) => (
  <>
    {Math.round(share * 100)} % of new documents, against{' '}
    <Link href={`/learning/models/${champion.id}`} className="link">
      {champion.label}
    </Link>
    . Started {startedBy && `by ${startedBy} `}
    <When at={startedAt} />.
  </>
);

function Standing({ trial: { stoppedAt, stoppedBy, stopReason, mode } }: { trial: TrialDetail }) {
  if (stoppedAt === null)
    return (
      <Notice tone="accent">
        {mode === 'canary'
          ? 'It runs. It is stopped by rule once 30 documents of each are approved and people changed significantly more of its own (99 %).'
          : 'It runs. Its answers are kept beside and shown to no reviewer.'}
      </Notice>
    );
  return (
    <Notice tone={stoppedBy === null ? 'warn' : 'neutral'}>
      Stopped <When at={stoppedAt} /> by {stoppedBy ?? 'rule'}. {stopReason}
    </Notice>
  );
}
