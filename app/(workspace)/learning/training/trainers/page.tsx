import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { PageHeader } from '#app/_components/page-header.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { findTrainerKeys } from '#lib/use-cases/find-trainer-keys.ts';
import { findTrainingRuns } from '#lib/use-cases/find-training-runs.ts';
import { KeyForm } from './key-form.tsx';
import { KeyList } from './key-list.tsx';

export const metadata: Metadata = { title: 'Trainers' };

export default async function TrainersPage() {
  const actor = await requireActor();
  const keys = await found(findTrainerKeys({ actor }));
  const { canTrainHere } = await found(findTrainingRuns({ actor }));
  const asked = await headers();
  const address = `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost:3000'}`;
  return (
    <>
      <PageHeader
        title="Trainers"
        lead="Machines that take up training runs. Each has a key of its own, which opens training runs and nothing else."
      />
      <div className="flex flex-col gap-6">
        <p className="max-w-prose text-sm text-ink-soft">
          {canTrainHere
            ? 'This machine trains by itself when a run asks for it. Others are attached with a key.'
            : 'This machine does not train by itself: TRAINING_PYTHON names no Python with what training needs. Set it and start anew, or attach a machine with a key.'}
        </p>
        <KeyForm address={address} />
        <KeyList keys={keys} />
      </div>
    </>
  );
}
