import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { closeWarmClassifiers } from '#lib/adapters/inference/warm.ts';
import { modelKey, pathOf } from '#lib/adapters/storage/files.ts';
import { Conflict, Forbidden, NotFound } from '#lib/domain/errors.ts';
import { isChallenged } from '#lib/domain/trial.ts';
import { env } from '#lib/env.ts';
import { checkCanaries } from '#lib/use-cases/check-canaries.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { findAlerts } from '#lib/use-cases/find-alerts.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { getReview } from '#lib/use-cases/get-review.ts';
import { getTrial } from '#lib/use-cases/get-trial.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { setAlias } from '#lib/use-cases/set-alias.ts';
import { shadowDocument } from '#lib/use-cases/shadow-document.ts';
import { startTrial } from '#lib/use-cases/start-trial.ts';
import { stopTrial } from '#lib/use-cases/stop-trial.ts';
import { withDatabase } from '#tests/support/database.ts';
import { withBundles } from '#tests/support/model-bundles.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { answeredBy, approveAsRead, unreadNote } from '#tests/support/read-notes.ts';

withDatabase();
const { bundleOf } = withBundles();
afterAll(closeWarmClassifiers);

/** A champion that reads notes well, and a challenger that finds nothing in them. */
async function seedModels() {
  const people = await seedPeople();
  const champion = await importModel({ actor: people.engineer, folder: await bundleOf('1.0.0') });
  const challenger = await importModel({ actor: people.engineer, folder: await answeredBy(await bundleOf('2.0.0'), 'model') });
  await setAlias({ actor: people.engineer, alias: 'champion', model: { name: 'tiny', version: '1.0.0' } });
  return { people, champion: champion.id, challenger: challenger.id };
}

async function read({ borrower }: People, documentId?: string): Promise<string> {
  const id = documentId ?? (await unreadNote(borrower));
  await extractDocument({ documentId: id, reading: 1 });
  return id;
}

async function shadowJobs(trialId: string) {
  const rows = await database().$queryRaw<{ data: { trialId: string; extractionId: string } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'shadow-document' AND data->>'trialId' = ${trialId}`;
  return rows.map(({ data }) => data);
}

const slots = { noteAmount: '0/noteAmount/0', noteDate: '0/noteDate/0' } as const;

describe('a shadow run', () => {
  test('reads its share beside the champion, and changes no answer', async () => {
    const { people, challenger } = await seedModels();
    const plain = await getExtraction({ actor: people.borrower, documentId: await read(people) });
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: challenger, mode: 'shadow', share: 1 } });
    const documentId = await read(people);
    const jobs = await shadowJobs(id);
    expect(jobs).toHaveLength(1);
    const before = await getReview({ actor: people.reviewer, documentId });
    for (const job of jobs) await shadowDocument(job);
    for (const job of jobs) await shadowDocument(job);
    expect(await getReview({ actor: people.reviewer, documentId })).toEqual(before);
    const answered = await getExtraction({ actor: people.borrower, documentId });
    expect({ ...answered, document: plain.document, timings: plain.timings }).toEqual(plain);
    expect(answered.model.version).toBe('tiny@1.0.0');
    expect(await database().extraction.count({ where: { documentId } })).toBe(1);

    const { shadow, canary } = await getTrial({ actor: people.engineer, trialId: id });
    expect(canary).toBeNull();
    expect(shadow).toMatchObject({ documents: 1, failed: 0, fields: 2, agreed: 0, decided: null });
    expect(shadow?.ms.median).toBeGreaterThan(0);
    expect(shadow?.championMs?.median).toBeGreaterThan(0);
    expect(shadow?.differing).toMatchObject([
      {
        documentId,
        approved: false,
        differences: [
          { key: 'noteAmount', champion: ['100000.00'], challenger: [] },
          { key: 'noteDate', challenger: [] },
        ],
      },
    ]);
  });

  test('says who was right once reviewers approved a document', async () => {
    const { people, challenger } = await seedModels();
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: challenger, mode: 'shadow', share: 1 } });
    const documentId = await read(people);
    for (const job of await shadowJobs(id)) await shadowDocument(job);
    const correction = { action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: slots.noteDate } as const;
    await correctField({ actor: people.reviewer, documentId, correction, extraction: 1, lastSequence: 0 });
    await approveAsRead(documentId);
    const { shadow } = await getTrial({ actor: people.engineer, trialId: id });
    // The amount is the champion's; that there is no date is the challenger's, who said none.
    expect(shadow?.decided).toMatchObject({ documents: 1, both: 0, neither: 0, fields: { ours: 1, theirs: 1 } });
  });

  test('of a share leaves the other documents alone, and ends when it is stopped', async () => {
    const { people, challenger } = await seedModels();
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: challenger, mode: 'shadow', share: 0.4 } });
    const ids: string[] = [];
    for (let index = 0; index < 8; index += 1) ids.push(await read(people));
    const expected = ids.filter((documentId) => isChallenged({ id, share: 0.4 }, documentId));
    const jobs = await shadowJobs(id);
    expect(jobs).toHaveLength(expected.length);
    await stopTrial({ actor: people.engineer, trialId: id, reason: 'Seen enough.' });
    for (const job of jobs) await shadowDocument(job);
    await read(people);
    expect(await shadowJobs(id)).toHaveLength(jobs.length);
    expect(await getTrial({ actor: people.engineer, trialId: id })).toMatchObject({
      stopReason: 'Seen enough.',
      stoppedBy: people.engineer.name,
      shadow: { documents: 0 },
    });
  });
});

describe('a canary', () => {
  test('gives the challenger its share of the documents, each by its own number, and names it in the answer', async () => {
    const { people, challenger } = await seedModels();
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: challenger, mode: 'canary', share: 0.5 } });
    const arms = { 'tiny@1.0.0': 0, 'tiny@2.0.0': 0 };
    for (let index = 0; index < 8; index += 1) {
      const documentId = await read(people);
      const { model } = await getExtraction({ actor: people.borrower, documentId });
      const expected = isChallenged({ id, share: 0.5 }, documentId) ? 'tiny@2.0.0' : 'tiny@1.0.0';
      expect(model.version).toBe(expected);
      arms[expected] += 1;
      const row = await database().extraction.findFirstOrThrow({
        where: { documentId },
        select: { modelVersion: { select: { version: true } } },
      });
      expect(`tiny@${row.modelVersion?.version}`).toBe(expected);
    }
    expect((await getTrial({ actor: people.engineer, trialId: id })).canary).toMatchObject({
      challenger: { documents: arms['tiny@2.0.0'], failed: 0, approved: 0 },
      champion: { documents: arms['tiny@1.0.0'], failed: 0 },
    });
    await stopTrial({ actor: people.engineer, trialId: id, reason: '' });
    for (let index = 0; index < 3; index += 1)
      expect((await getExtraction({ actor: people.borrower, documentId: await read(people) })).model.version).toBe('tiny@1.0.0');
  });

  test('whose challenger cannot read a document leaves it to the champion, and counts that', async () => {
    const { people } = await seedModels();
    const broken = await importModel({ actor: people.engineer, folder: await bundleOf('9.0.0') });
    const { sha256 } = await database().modelVersion.findUniqueOrThrow({ where: { id: broken.id }, select: { sha256: true } });
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: broken.id, mode: 'canary', share: 0.5 } });
    await rm(pathOf(modelKey(sha256, 'SHA256SUMS')));
    await rm(path.join(env().DATA_DIR, 'models', sha256), { recursive: true, force: true });
    let challenged = 0;
    for (let index = 0; index < 6; index += 1) {
      const documentId = await read(people);
      const { model, issues } = await getExtraction({ actor: people.borrower, documentId });
      expect([model.version, issues]).toEqual(['tiny@1.0.0', []]);
      if (isChallenged({ id, share: 0.5 }, documentId)) challenged += 1;
    }
    expect((await getTrial({ actor: people.engineer, trialId: id })).canary?.challenger).toMatchObject({
      documents: challenged,
      failed: challenged,
    });
  });

  test('is stopped by rule, with an alert, when people change its documents significantly more often', async () => {
    const { people, challenger } = await seedModels();
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: challenger, mode: 'canary', share: 0.5 } });
    const arms = { challenger: 0, champion: 0 };
    const template = await read(people);
    const extraction = await database().extraction.findFirstOrThrow({ where: { documentId: template }, include: { document: true } });
    await database().document.delete({ where: { id: template } });
    // Thirty approved documents of each arm and a few; every one of the challenger's was added to.
    while (Math.min(arms.challenger, arms.champion) < 32) {
      const documentId = crypto.randomUUID();
      const arm = isChallenged({ id, share: 0.5 }, documentId) ? 'challenger' : 'champion';
      arms[arm] += 1;
      const { id: _old, createdAt: _at, updatedAt: _then, ...document } = extraction.document;
      await database().document.create({ data: { ...document, id: documentId, state: 'approved', issues: [] } });
      const { id: extractionId } = await database().extraction.create({
        data: {
          ...{ organisationId: people.organisationId, documentId, reading: 1, rulesVersion: 'test', result: extraction.result ?? {} },
          modelVersionId: arm === 'challenger' ? challenger : extraction.modelVersionId,
        },
        select: { id: true },
      });
      if (arm === 'champion') continue;
      const correction = {
        slot: '0/lenderName/0',
        fieldKey: 'lenderName',
        documentType: 'note',
        action: 'added' as const,
        value: 'Brook Bank',
        text: 'Brook Bank',
      };
      await database().correction.create({ data: { organisationId: people.organisationId, documentId, extractionId, ...correction } });
    }
    expect(await checkCanaries()).toBe(1);
    expect(await checkCanaries()).toBe(0);
    const trial = await getTrial({ actor: people.engineer, trialId: id });
    expect(trial).toMatchObject({
      stoppedAt: expect.any(String),
      stoppedBy: null,
      stopReason: expect.stringContaining('significantly more (99 %)'),
    });
    expect(trial.canary?.challenger.touched.value).toBe(1);
    const { alerts } = await findAlerts({ actor: people.engineer });
    expect(alerts).toMatchObject([
      { level: 'alarm', metric: 'correction-rate', message: expect.stringContaining('The canary of tiny@2.0.0 was stopped.') },
    ]);
    expect(alerts[0]?.documents.length).toBeGreaterThan(0);
    expect((await getExtraction({ actor: people.borrower, documentId: await read(people) })).model.version).toBe('tiny@1.0.0');
  });
});

describe('a trial', () => {
  test('is the only one, needs a champion, and is none of the champion itself', async () => {
    const { people, champion, challenger } = await seedModels();
    const start = (modelVersionId: string, mode: 'shadow' | 'canary' = 'shadow') =>
      startTrial({ actor: people.engineer, trial: { modelVersionId, mode, share: 0.5 } });
    await expect(start(champion)).rejects.toThrow(Conflict);
    const both = await Promise.allSettled([start(challenger), start(challenger, 'canary')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const others = await seedPeople();
    const lonely = await importModel({ actor: others.engineer, folder: await bundleOf('1.0.0') });
    await expect(startTrial({ actor: others.engineer, trial: { modelVersionId: lonely.id, mode: 'shadow', share: 1 } })).rejects.toThrow(
      'No model reads documents yet',
    );
  });

  test('is none of a reviewer’s, nor of another organisation’s', async () => {
    const { people, challenger } = await seedModels();
    const trial = { modelVersionId: challenger, mode: 'shadow', share: 1 } as const;
    await expect(startTrial({ actor: people.reviewer, trial })).rejects.toThrow(Forbidden);
    const { engineer: stranger } = await seedPeople();
    await expect(startTrial({ actor: stranger, trial })).rejects.toThrow(NotFound);
    const { id } = await startTrial({ actor: people.engineer, trial });
    await expect(getTrial({ actor: stranger, trialId: id })).rejects.toThrow(NotFound);
    await expect(stopTrial({ actor: stranger, trialId: id, reason: '' })).rejects.toThrow(NotFound);
    await expect(getTrial({ actor: people.reviewer, trialId: id })).rejects.toThrow(Forbidden);
  });
});
