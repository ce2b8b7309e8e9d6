import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { checkpointKey, headObject } from '#lib/adapters/storage/files.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { type ClaimedRun, LEASE_SECONDS, TRAINING_ATTEMPTS_MAX, trainingConfigSchema } from '#lib/domain/training-run.ts';
import { createTrainerKey } from '#lib/use-cases/create-trainer-key.ts';
import { createTrainingRun } from '#lib/use-cases/create-training-run.ts';
import { failTrainingRun } from '#lib/use-cases/fail-training-run.ts';
import { findModels } from '#lib/use-cases/find-models.ts';
import { findTrainerKeys } from '#lib/use-cases/find-trainer-keys.ts';
import { getTrainingRun } from '#lib/use-cases/get-training-run.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { judgeTrainingRun } from '#lib/use-cases/judge-training-run.ts';
import { resumeTrainingRun } from '#lib/use-cases/resume-training-run.ts';
import { revokeTrainerKey } from '#lib/use-cases/revoke-trainer-key.ts';
import { setAlias } from '#lib/use-cases/set-alias.ts';
import { stopTrainingRun } from '#lib/use-cases/stop-training-run.ts';
import { call } from '#tests/support/api.ts';
import { withDatabase } from '#tests/support/database.ts';
import { TINY_BUNDLE } from '#tests/support/model-bundles.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { figures } from '#tests/support/training-figures.ts';
import {
  asked,
  deliverTiny,
  type FakeTrainer,
  fakeTrainer,
  frozenNotes,
  LINEAR,
  SCRATCH,
  trainerOf,
} from '#tests/support/training-runs.ts';

withDatabase();

let people: People;
let versionId: string;
let trainer: FakeTrainer;

beforeAll(async () => {
  people = await seedPeople();
  versionId = await frozenNotes(people);
  trainer = await trainerOf(people);
});

/** A run of its own organisation's trainer, so that tests do not take each other's. */
async function claimed(candidates = [LINEAR]): Promise<ClaimedRun> {
  const id = await asked(people, versionId, candidates);
  const run = await trainer.claim();
  if (run?.id !== id) throw new Error('another run was waiting');
  return run;
}
const detailOf = (runId: string) => getTrainingRun({ actor: people.engineer, runId });
const beat = { progress: 0.5 };
const silentFor = (runId: string, seconds: number) =>
  database().trainingRun.update({ where: { id: runId }, data: { heartbeatAt: new Date(Date.now() - seconds * 1000) } });
const over = (run: ClaimedRun) => trainer.post(run, 'finish', { outcome: 'failed', failure: 'The test is over.' });

describe('a training run', () => {
  test('is asked for with a strict config: what is not known is refused', () => {
    const config = { candidates: [LINEAR], threads: 1 };
    expect(trainingConfigSchema.parse(config)).toEqual(config);
    for (const bad of [
      { ...config, speed: 9 },
      { ...config, candidates: [] },
      { ...config, candidates: [{ ...LINEAR, depth: 2 }] },
      { ...config, candidates: [{ kind: 'forest' }] },
      { ...config, candidates: [{ ...SCRATCH, minutes: 4 }] },
      { ...config, candidates: [{ ...SCRATCH, rate: 1 }] },
    ])
      expect(trainingConfigSchema.safeParse(bad).success).toBe(false);
  });

  test('is on a frozen version of the organisation, and fine-tunes only where there is a champion', async () => {
    const strangers = await seedPeople();
    await expect(asked(strangers, versionId)).rejects.toThrow(NotFound);
    const tuned = { kind: 'fine-tuned', seed: 1, steps: 5, minutes: 0, batch: 512, rate: 1e-4, pull: 1 } as const;
    await expect(asked(people, versionId, [tuned])).rejects.toThrow(InvalidInput);
    const run = { datasetVersionId: versionId, config: { candidates: [LINEAR], threads: 1 }, here: true };
    await expect(createTrainingRun({ actor: people.engineer, run })).rejects.toThrow(/TRAINING_PYTHON/);
  });

  test('is given to one of two trainers that ask at once', async () => {
    const id = await asked(people, versionId);
    const other = await trainerOf(people, 'other');
    const given = await Promise.all([trainer.claim(), other.claim(), trainer.claim()]);
    expect(given.filter((run) => run?.id === id)).toHaveLength(1);
    expect(given.filter(Boolean)).toHaveLength(1);
    const run = given.find(Boolean);
    if (run) await over(run);
  });

  test('tells curves, lines and candidates while it runs; points told twice are there once', async () => {
    const run = await claimed();
    const metrics = [
      { candidate: 1, name: 'loss', step: 1, value: 2.5 },
      { candidate: 1, name: 'loss', step: 2, value: 2 },
    ];
    const answer = await trainer.post(run, 'heartbeat', {
      ...beat,
      metrics,
      lines: ['3 pages'],
      candidates: [{ number: 1, state: 'running' }],
    });
    expect(await answer.json()).toEqual({ stop: false });
    await trainer.post(run, 'heartbeat', { ...beat, metrics: [{ candidate: 1, name: 'loss', step: 2, value: 1.5 }] });
    const told = await detailOf(run.id);
    expect(told).toMatchObject({ state: 'running', progress: 0.5, trainer: 'bench', isSilent: false });
    expect(told.curves).toEqual([
      {
        candidate: 1,
        name: 'loss',
        points: [
          { step: 1, value: 2.5 },
          { step: 2, value: 1.5 },
        ],
      },
    ]);
    expect(told.lines.map(({ text }) => text)).toEqual(['3 pages']);
    expect(told.candidates[0]).toMatchObject({ kind: 'linear', state: 'running' });
    await over(run);
  });

  test('hands its data out as Parquet, to its trainer only', async () => {
    const run = await claimed();
    const bytes = new Uint8Array(await (await trainer.get(run, 'data')).arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('PAR1');
    expect((await trainer.get({ ...run, leaseId: crypto.randomUUID() }, 'data')).status).toBe(409);
    expect((await trainer.get(run, 'champion?file=labels.json')).status).toBe(404);
    await over(run);
  });

  test('goes to another trainer when the first one falls silent, who goes on from its checkpoint; the first one is told', async () => {
    const run = await claimed();
    expect((await trainer.put(run, 'checkpoint', 'as far as step 7')).status).toBe(200);
    expect(await trainer.claim()).toBeNull();
    await silentFor(run.id, LEASE_SECONDS + 1);
    expect((await detailOf(run.id)).isSilent).toBe(true);
    const again = await trainer.claim();
    expect(again).toMatchObject({ id: run.id, hasCheckpoint: true });
    if (!again) return;
    expect(await (await trainer.get(again, 'checkpoint')).text()).toBe('as far as step 7');
    const late = await trainer.post(run, 'heartbeat', beat);
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'lease_lost' } }]);
    expect((await trainer.put(run, 'checkpoint', 'late')).status).toBe(409);
    await over(again);
  });

  test('is given up when trainer after trainer falls silent', async () => {
    const run = await claimed();
    for (let attempt = 1; attempt < TRAINING_ATTEMPTS_MAX; attempt++) {
      await silentFor(run.id, LEASE_SECONDS + 1);
      expect((await trainer.claim())?.id).toBe(run.id);
    }
    await silentFor(run.id, LEASE_SECONDS + 1);
    expect(await trainer.claim()).toBeNull();
    expect(await detailOf(run.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('silent') });
  });

  test('stops when it is asked to, keeps its checkpoint, and goes on from it', async () => {
    const run = await claimed();
    await stopTrainingRun({ actor: people.engineer, runId: run.id });
    expect(await (await trainer.post(run, 'heartbeat', beat)).json()).toEqual({ stop: true });
    await trainer.put(run, 'checkpoint', 'kept');
    await trainer.post(run, 'finish', { outcome: 'stopped' });
    expect(await detailOf(run.id)).toMatchObject({ state: 'stopped', progress: 0.5 });
    expect(await trainer.claim()).toBeNull();
    await resumeTrainingRun({ actor: people.engineer, runId: run.id, here: false });
    const again = await trainer.claim();
    expect(again).toMatchObject({ id: run.id, hasCheckpoint: true });
    if (again) await over(again);
    await expect(stopTrainingRun({ actor: people.engineer, runId: run.id })).rejects.toThrow(/over/);
  });

  test('stops at once while it waits, and waits again when its trainer goes away in good order', async () => {
    const id = await asked(people, versionId);
    await stopTrainingRun({ actor: people.engineer, runId: id });
    expect(await detailOf(id)).toMatchObject({ state: 'stopped' });
    await resumeTrainingRun({ actor: people.engineer, runId: id, here: false });
    const run = await trainer.claim();
    if (!run) throw new Error('nothing was waiting');
    await trainer.post(run, 'release', {});
    expect(await detailOf(id)).toMatchObject({ state: 'queued', attempts: 0 });
    const again = await trainer.claim();
    if (again) await over(again);
  });

  test('fails with the sentence of its trainer', async () => {
    const run = await claimed();
    await trainer.post(run, 'finish', { outcome: 'failed', failure: 'The training split has no page.' });
    expect(await detailOf(run.id)).toMatchObject({ state: 'failed', failure: 'The training split has no page.' });
  });

  test('is refused by a heartbeat with an unknown key, and by a body that is no JSON', async () => {
    const run = await claimed();
    expect((await trainer.post(run, 'heartbeat', { ...beat, speed: 1 })).status).toBe(422);
    const address = `/api/v1/training-runs/${run.id}/heartbeat`;
    expect((await call('POST', address, { headers: trainer.headers(run.leaseId), body: '{' })).status).toBe(400);
    await over(run);
  });
});

describe('a key', () => {
  test('is kept as a hash, and opens nothing once it was taken back', async () => {
    const { id, key } = await createTrainerKey({ actor: people.engineer, name: 'rented machine' });
    const row = await database().trainerKey.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(key);
    expect((await findTrainerKeys({ actor: people.admin })).map(({ name }) => name)).toContain('rented machine');
    const ask = () => call('POST', '/api/v1/training-runs/claim', { headers: fakeTrainer(key).headers(), json: {} });
    expect((await ask()).status).toBe(200);
    await revokeTrainerKey({ actor: people.engineer, keyId: id });
    expect((await ask()).status).toBe(401);
  });

  test('that nobody made is refused, and so is a session in its place', async () => {
    const wrong = fakeTrainer(`dlt_${'x'.repeat(43)}`);
    expect((await call('POST', '/api/v1/training-runs/claim', { headers: wrong.headers(), json: {} })).status).toBe(401);
    expect((await call('POST', '/api/v1/training-runs/claim', { json: {} })).status).toBe(401);
  });

  test('of another organisation finds nothing, and opens no page of the API', async () => {
    const run = await claimed();
    const stranger = await trainerOf(await seedPeople(), 'stranger');
    expect(await stranger.claim()).toBeNull();
    for (const door of ['data', 'checkpoint', 'champion?file=labels.json']) expect((await stranger.get(run, door)).status).toBe(404);
    expect((await stranger.post(run, 'heartbeat', beat)).status).toBe(404);
    expect((await call('GET', '/api/v1/documents', { headers: stranger.headers() })).status).toBe(401);
    await over(run);
  });
});

describe('what a trainer delivers', () => {
  test('becomes a model version with its lineage and no alias; rules answer on the same documents', async () => {
    await importModel({ actor: people.engineer, folder: TINY_BUNDLE, name: 'first', version: '1' });
    await setAlias({ actor: people.engineer, alias: 'champion', model: { name: 'first', version: '1' } });
    const tuned = { kind: 'fine-tuned', seed: 1, steps: 5, minutes: 0, batch: 512, rate: 1e-4, pull: 1 } as const;
    const run = await claimed([{ kind: 'rules' }, LINEAR, tuned] as never);
    expect(run.parent).toMatchObject({ name: 'first', version: '1' });
    expect(await (await trainer.get(run, 'champion?file=labels.json')).json()).toHaveProperty('ner');
    await trainer.post(run, 'heartbeat', {
      progress: 1,
      candidates: [
        { number: 2, state: 'done', figures: figures(0.8, 0.7) },
        { number: 3, state: 'done', figures: figures(0.95, 0.9) },
      ],
    });
    await deliverTiny(trainer, run, 3);
    await trainer.put(run, 'checkpoint', 'kept');
    await trainer.post(run, 'finish', { outcome: 'done' });
    expect(await detailOf(run.id)).toMatchObject({ state: 'judging' });
    await judgeTrainingRun({ runId: run.id });
    await judgeTrainingRun({ runId: run.id });
    const done = await detailOf(run.id);
    expect(done).toMatchObject({ state: 'done', model: { name: 'first', version: `run-${run.number}` } });
    expect(done.choice).toContain('95.0 %');
    expect(done.candidates.map(({ kind, state, chosen }) => [kind, state, chosen])).toEqual([
      ['rules', 'done', false],
      ['linear', 'done', false],
      ['fine-tuned', 'done', true],
    ]);
    const held = done.candidates[0]?.figures;
    const { validation, test: tested } = await splitsOf(versionId);
    expect([held?.validation?.pages ?? 0, held?.test?.pages ?? 0].map((pages) => pages > 0)).toEqual([validation > 0, tested > 0]);
    const made = await database().modelVersion.findFirstOrThrow({
      where: { trainingRunId: run.id },
      include: { parent: true, aliases: true },
    });
    expect(made).toMatchObject({ datasetVersionId: versionId, parent: { name: 'first', version: '1' }, aliases: [] });
    expect(await headObject(checkpointKey(run.id))).toBeUndefined();
    expect((await findModels({ actor: people.engineer })).find(({ name }) => name === 'first')).toBeDefined();
  });

  test('is not kept when this product cannot run it, and the run says so', async () => {
    const run = await claimed([SCRATCH] as never);
    await trainer.post(run, 'heartbeat', { progress: 1, candidates: [{ number: 1, state: 'done', figures: figures(0.9, 0.9) }] });
    await trainer.put(run, 'bundle?candidate=1&file=SHA256SUMS', 'nonsense');
    await trainer.post(run, 'finish', { outcome: 'done' });
    await judgeTrainingRun({ runId: run.id });
    expect(await detailOf(run.id)).toMatchObject({ state: 'done', model: null, choice: expect.stringContaining('It was not kept') });
  });

  test('is refused under a name that leads elsewhere, and for a candidate that nobody asked for', async () => {
    const run = await claimed();
    expect((await trainer.put(run, 'bundle?candidate=1&file=..%2Fx', 'x')).status).toBe(422);
    expect((await trainer.put(run, 'bundle?candidate=5&file=x', 'x')).status).toBe(404);
    await over(run);
  });

  test('says so when it could not be judged', async () => {
    const run = await claimed();
    await trainer.post(run, 'finish', { outcome: 'done' });
    await failTrainingRun({ runId: run.id });
    expect(await detailOf(run.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('judged') });
  });
});

async function splitsOf(id: string): Promise<{ validation: number; test: number }> {
  const count = (split: 'validation' | 'test') => database().datasetItem.count({ where: { versionId: id, split } });
  return { validation: await count('validation'), test: await count('test') };
}
