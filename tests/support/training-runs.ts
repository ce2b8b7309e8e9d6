import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { database } from '#lib/adapters/db/client.ts';
import type { CandidateConfig, ClaimedRun } from '#lib/domain/training-run.ts';
import { buildDatasetVersion } from '#lib/use-cases/build-dataset-version.ts';
import { createDatasetVersion } from '#lib/use-cases/create-dataset-version.ts';
import { createTrainerKey } from '#lib/use-cases/create-trainer-key.ts';
import { createTrainingRun } from '#lib/use-cases/create-training-run.ts';
import { call } from './api.ts';
import { TINY_BUNDLE } from './model-bundles.ts';
import type { People } from './people.ts';
import { seedReview } from './review.ts';

export const LINEAR: CandidateConfig = { kind: 'linear', seed: 1, passes: 2, layout: true };
export const SCRATCH: CandidateConfig = { kind: 'from-scratch', seed: 1, steps: 10, minutes: 0, batch: 512, rate: 1e-3, layout: true };

/** A frozen version of some approved notes of loans of their own. */
export async function frozenNotes({ borrower, reviewer, engineer, organisationId }: People, count = 3): Promise<string> {
  for (let index = 0; index < count; index++) {
    const { documentId } = await seedReview(borrower, { state: 'approved' });
    const loan = { create: { organisationId, reference: `L-${documentId}` } };
    await database().document.update({ where: { id: documentId }, data: { loan } });
    const approved = { approvedById: reviewer.memberId, approvedAt: new Date('2026-03-01T12:00:00Z') };
    await database().reviewItem.update({ where: { documentId }, data: approved });
  }
  const { id } = await createDatasetVersion({ actor: engineer, name: `Notes ${crypto.randomUUID()}`, filter: { together: 'loan' } });
  await buildDatasetVersion({ versionId: id });
  return id;
}

export async function asked(people: People, versionId: string, candidates: CandidateConfig[] = [LINEAR]): Promise<string> {
  const run = { datasetVersionId: versionId, config: { candidates, threads: 1 }, here: false };
  return (await createTrainingRun({ actor: people.engineer, run })).id;
}

/** A trainer that knows nothing but the protocol. */
export interface FakeTrainer {
  headers: (leaseId?: string) => Headers;
  claim: () => Promise<ClaimedRun | null>;
  post: (run: ClaimedRun, door: string, json: unknown) => Promise<Response>;
  put: (run: ClaimedRun, door: string, body: BodyInit) => Promise<Response>;
  get: (run: ClaimedRun, door: string) => Promise<Response>;
}

export function fakeTrainer(key: string): FakeTrainer {
  const headers = (leaseId?: string): Headers =>
    new Headers({ authorization: `Bearer ${key}`, ...(leaseId !== undefined && { 'deedlens-lease': leaseId }) });
  const at = (run: ClaimedRun, door: string): string => `/api/v1/training-runs/${run.id}/${door}`;
  return {
    headers,
    claim: async () => {
      const answer = await call('POST', '/api/v1/training-runs/claim', { headers: headers(), json: {} });
      return ((await answer.json()) as { run: ClaimedRun | null }).run;
    },
    post: (run, door, json) => call('POST', at(run, door), { headers: headers(run.leaseId), json }),
    put: (run, door, body) => call('PUT', at(run, door), { headers: headers(run.leaseId), body }),
    get: (run, door) => call('GET', at(run, door), { headers: headers(run.leaseId) }),
  };
}

export async function trainerOf(people: People, name = 'bench'): Promise<FakeTrainer> {
  return fakeTrainer((await createTrainerKey({ actor: people.engineer, name })).key);
}

const FILES = [
  'MODEL_CARD.md',
  'config.json',
  'labels.json',
  'metrics.json',
  'onnx/model_quantized.onnx',
  'tokenizer.json',
  'tokenizer_config.json',
  'SHA256SUMS',
];

/** Sends a bundle that this product can run, the list last. */
export async function deliverTiny(trainer: FakeTrainer, run: ClaimedRun, candidate: number): Promise<void> {
  for (const file of FILES) {
    const bytes = await readFile(path.join(TINY_BUNDLE, file));
    await trainer.put(run, `bundle?candidate=${candidate}&file=${encodeURIComponent(file)}`, new Uint8Array(bytes));
  }
}
