import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { closeWarmClassifiers } from '#lib/adapters/inference/warm.ts';
import { modelKey, pathOf } from '#lib/adapters/storage/files.ts';
import { InvalidInput, NotFound } from '#lib/domain/errors.ts';
import { addCueWord } from '#lib/use-cases/add-cue-word.ts';
import { compareEvaluations } from '#lib/use-cases/compare-evaluations.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { deleteDocument } from '#lib/use-cases/delete-document.ts';
import { failEvaluation } from '#lib/use-cases/fail-evaluation.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { findReviewItems } from '#lib/use-cases/find-review-items.ts';
import { getEvaluation } from '#lib/use-cases/get-evaluation.ts';
import { getModelCard } from '#lib/use-cases/get-model-card.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { openSliceBatch } from '#lib/use-cases/open-slice-batch.ts';
import { requestEvaluation } from '#lib/use-cases/request-evaluation.ts';
import { runEvaluation } from '#lib/use-cases/run-evaluation.ts';
import { withDatabase } from '#tests/support/database.ts';
import { frozenSplit } from '#tests/support/frozen-test-split.ts';
import { withBundles } from '#tests/support/model-bundles.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { answeredBy, approveAsRead, readNote } from '#tests/support/read-notes.ts';

withDatabase();
const { bundleOf } = withBundles();
afterAll(closeWarmClassifiers);

/** Four approved notes, frozen as a test split; a model that reads them well, and one that does not. */
async function seedPapers() {
  const people = await seedPeople();
  const ids: string[] = [];
  for (let index = 0; index < 4; index += 1) ids.push(await readNote(people.borrower));
  for (const id of ids) await approveAsRead(id);
  const versionId = await frozenSplit(people.organisationId, ids);
  const good = await importModel({ actor: people.engineer, folder: await bundleOf('1.0.0') });
  const bad = await importModel({ actor: people.engineer, folder: await answeredBy(await bundleOf('2.0.0'), 'model') });
  return { people, ids: ids.toSorted(), versionId, good: good.id, bad: bad.id };
}

const asked = (people: People, modelVersionId: string, datasetVersionId: string) =>
  requestEvaluation({ actor: people.engineer, wanted: { modelVersionId, datasetVersionId, split: 'test' } });

async function evaluated(people: People, modelVersionId: string, datasetVersionId: string): Promise<string> {
  const { id } = await asked(people, modelVersionId, datasetVersionId);
  await runEvaluation({ evaluationId: id });
  return id;
}

const jobsOf = async (evaluationId: string): Promise<number> => {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'run-evaluation' AND data->>'evaluationId' = ${evaluationId}`;
  return rows.length;
};

describe('an evaluation', () => {
  let seeded: Awaited<ReturnType<typeof seedPapers>>;
  beforeAll(async () => {
    seeded = await seedPapers();
  });

  test('answers every document by rules and model together and by each alone, and says what was right', async () => {
    const { people, versionId, good, bad } = seeded;
    const well = await getEvaluation({ actor: people.engineer, evaluationId: await evaluated(people, good, versionId) });
    expect(well).toMatchObject({ state: 'done', done: 4, total: 4, split: 'test', worst: [], losses: [], confusions: [], erased: 0 });
    const { report } = well;
    expect(report).toMatchObject({ documents: 4, pages: 4, modelFailed: 0 });
    const counts = { documents: 4, support: 8, tp: 8, fp: 0, fn: 0, f1: 1, interval: [1, 1] };
    expect(report?.by.combined.all).toMatchObject(counts);
    expect(report?.by.rules.all).toMatchObject(counts);
    expect(report?.by.model.all).toMatchObject({ tp: 0, fn: 8, f1: 0 });
    expect(report?.by.combined.slices.type).toMatchObject([{ name: 'note', documents: 4 }]);
    expect(report?.bundleBytes).toBeGreaterThan(40_000);
    expect(report?.msPerPage.median).toBeGreaterThan(0);

    const badly = await getEvaluation({ actor: people.engineer, evaluationId: await evaluated(people, bad, versionId) });
    expect(badly.report?.by.combined.all).toMatchObject({ tp: 0, fn: 8, f1: 0 });
    expect(badly.worst).toHaveLength(4);
    expect(badly.worst[0]?.mistakes).toMatchObject([
      { core: true, missed: [{ place: { page: 1 } }], wrong: [] },
      { core: true, missed: [{ place: { page: 1 } }], wrong: [] },
    ]);
    expect(badly.losses.map(({ dimension, name, errors }) => [dimension, name, errors])).toEqual([
      ['field', 'noteAmount', 4],
      ['field', 'noteDate', 4],
    ]);
  });

  test('is there once for each model, split and set of rules, and is not changed any more', async () => {
    const { people, versionId, good } = seeded;
    const first = await evaluated(people, good, versionId);
    const before = await getEvaluation({ actor: people.engineer, evaluationId: first });
    expect(await asked(people, good, versionId)).toEqual({ id: first });
    expect(await jobsOf(first)).toBe(1);
    await runEvaluation({ evaluationId: first });
    expect(await getEvaluation({ actor: people.engineer, evaluationId: first })).toEqual(before);
    await expect(database().evaluation.update({ where: { id: first }, data: { done: 0 } })).rejects.toThrow(/append-only/);
  });

  test('is asked anew, and not mixed up with the old one, once the organisation has a cue word more', async () => {
    const { people, versionId, good } = await seedPapers();
    const before = await evaluated(people, good, versionId);
    await addCueWord({ actor: people.engineer, cueWord: { key: 'lenderName', label: 'The Payee' } });
    const after = await asked(people, good, versionId);
    expect(after.id).not.toBe(before);
    await addCueWord({ actor: people.engineer, cueWord: { key: 'lenderName', label: 'The Holder' } });
    await runEvaluation({ evaluationId: after.id });
    const row = await getEvaluation({ actor: people.engineer, evaluationId: after.id });
    expect(row).toMatchObject({ state: 'failed', failure: expect.stringContaining('cue words changed') });
  });

  test('goes on where a stopped worker left it, and answers no document twice', async () => {
    const { people, versionId, good } = await seedPapers();
    const { id } = await asked(people, good, versionId);
    let looks = 0;
    const stopping = {
      get aborted() {
        return looks++ >= 2;
      },
    } as unknown as AbortSignal;
    await runEvaluation({ evaluationId: id, stopping });
    expect(await getEvaluation({ actor: people.engineer, evaluationId: id })).toMatchObject({
      state: 'running',
      done: 2,
      total: 4,
      report: null,
    });
    expect(await jobsOf(id)).toBe(2);
    const kept = await database().evaluationItem.findMany({ where: { evaluationId: id }, select: { id: true } });
    await runEvaluation({ evaluationId: id });
    const items = await database().evaluationItem.findMany({ where: { evaluationId: id }, select: { id: true, line: true } });
    expect(items.map(({ line }) => line).toSorted()).toEqual([0, 1, 2, 3]);
    expect(items.map((item) => item.id)).toEqual(expect.arrayContaining(kept.map((item) => item.id)));
    expect(await getEvaluation({ actor: people.engineer, evaluationId: id })).toMatchObject({ state: 'done', done: 4 });
  });

  test('that failed says why, and begins again where it was left', async () => {
    const { people, versionId, good } = await seedPapers();
    const { id } = await asked(people, good, versionId);
    await failEvaluation({ evaluationId: id });
    const failed = await getEvaluation({ actor: people.engineer, evaluationId: id });
    expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('Ask for it again') });
    await runEvaluation({ evaluationId: id });
    expect((await getEvaluation({ actor: people.engineer, evaluationId: id })).state).toBe('failed');
    expect(await asked(people, good, versionId)).toEqual({ id });
    await runEvaluation({ evaluationId: id });
    expect((await getEvaluation({ actor: people.engineer, evaluationId: id })).state).toBe('done');
  });

  test('of a bundle that is not whole fails with its sentence at once', async () => {
    const { people, versionId } = seeded;
    const model = await importModel({ actor: people.engineer, folder: await bundleOf('6.0.0') });
    const { sha256 } = await database().modelVersion.findUniqueOrThrow({ where: { id: model.id }, select: { sha256: true } });
    await writeFile(pathOf(modelKey(sha256, 'labels.json')), '{}');
    const id = await evaluated(people, model.id, versionId);
    const row = await getEvaluation({ actor: people.engineer, evaluationId: id });
    expect(row).toMatchObject({ state: 'failed', failure: expect.stringContaining('labels.json') });
  });

  test('goes on without documents that are erased, and forgets what it kept of one', async () => {
    const { people, ids, versionId, good, bad } = await seedPapers();
    const first = await evaluated(people, good, versionId);
    await deleteDocument({ actor: people.admin, documentId: ids[0] ?? '' });
    expect(await getEvaluation({ actor: people.engineer, evaluationId: first })).toMatchObject({ done: 4, erased: 1 });
    expect(await database().evaluationItem.count({ where: { evaluationId: first } })).toBe(3);
    const second = await evaluated(people, bad, versionId);
    expect(await getEvaluation({ actor: people.engineer, evaluationId: second })).toMatchObject({ state: 'done', done: 3, erased: 0 });
    const { comparison } = await compareEvaluations({ actor: people.engineer, ours: first, theirs: second });
    expect(comparison).toMatchObject({ documents: 3, unpaired: 0 });
  });

  test('on a split without documents is refused', async () => {
    const { people, versionId, good } = seeded;
    const wanted = { modelVersionId: good, datasetVersionId: versionId, split: 'train' as const };
    await expect(requestEvaluation({ actor: people.engineer, wanted })).rejects.toThrow(InvalidInput);
  });

  test('is nothing that another organisation finds, asks for or compares', async () => {
    const { people, versionId, good } = seeded;
    const id = await evaluated(people, good, versionId);
    const { engineer: stranger } = await seedPeople();
    await expect(getEvaluation({ actor: stranger, evaluationId: id })).rejects.toThrow(NotFound);
    await expect(compareEvaluations({ actor: stranger, ours: id, theirs: id })).rejects.toThrow(NotFound);
    await expect(asked({ ...people, engineer: stranger }, good, versionId)).rejects.toThrow(NotFound);
    await expect(openSliceBatch({ actor: stranger, evaluationId: id, dimension: 'type', name: 'note' })).rejects.toThrow(NotFound);
    expect(await findEvaluations({ actor: stranger })).toEqual({ evaluations: [] });
  });
});

describe('a comparison', () => {
  test('holds two against each other on the same documents, and takes four of them for no proof', async () => {
    const { people, versionId, good, bad } = await seedPapers();
    const [ours, theirs] = [await evaluated(people, good, versionId), await evaluated(people, bad, versionId)];
    const { comparison } = await compareEvaluations({ actor: people.engineer, ours, theirs });
    expect(comparison).toMatchObject({ documents: 4, verdict: 'open', overall: { difference: 1, interval: [1, 1] } });
    // Two sides of a coin, four times: 2 / 16.
    expect(comparison.coreDocuments).toEqual({ ours: 4, theirs: 0, p: 0.125, exact: true });
    const turned = await compareEvaluations({ actor: people.engineer, ours: theirs, theirs: ours });
    expect(turned.comparison).toMatchObject({ verdict: 'open', overall: { difference: -1 } });
  });

  test('of different documents, or of one that is not done, is refused', async () => {
    const { people, ids, versionId, good, bad } = await seedPapers();
    const ours = await evaluated(people, good, versionId);
    const other = await evaluated(people, good, await frozenSplit(people.organisationId, ids.slice(1)));
    await expect(compareEvaluations({ actor: people.engineer, ours, theirs: other })).rejects.toThrow(
      'not evaluated on the same documents',
    );
    const { id: waiting } = await asked(people, bad, versionId);
    await expect(compareEvaluations({ actor: people.engineer, ours, theirs: waiting })).rejects.toThrow('not done yet');
  });
});

describe('a slice', () => {
  test('opens as a batch of the documents in which something is wrong', async () => {
    const { people, ids, versionId, bad } = await seedPapers();
    const id = await evaluated(people, bad, versionId);
    const batch = await openSliceBatch({ actor: people.engineer, evaluationId: id, dimension: 'field', name: 'noteAmount' });
    expect(batch).toEqual({ documents: 4, reopened: 4, address: '/review?reason=model-mistake' });
    const { items } = await findReviewItems({ actor: people.reviewer, filter: { reason: 'model-mistake' } });
    expect(items.map(({ documentId }) => documentId).toSorted()).toEqual(ids);
    expect(items[0]?.reasons[0]?.sentence).toBe('A model and the labels differ: Loan amount (principal). Look at the page once more.');
    const states = await database().document.findMany({ where: { id: { in: ids } }, select: { state: true } });
    expect(states).toEqual(ids.map(() => ({ state: 'in_review' })));
  });

  test('without a mistake opens nothing', async () => {
    const { people, versionId, good } = await seedPapers();
    const id = await evaluated(people, good, versionId);
    await expect(openSliceBatch({ actor: people.engineer, evaluationId: id, dimension: 'type', name: 'note' })).rejects.toThrow(
      InvalidInput,
    );
  });
});

test('what a person corrected is the truth of an evaluation', async () => {
  const people = await seedPeople();
  const documentId = await readNote(people.borrower);
  const correction = { action: 'absent', fieldKey: 'noteDate', documentType: 'note', slot: '0/noteDate/0' } as const;
  await correctField({ actor: people.reviewer, documentId, correction, extraction: 1, lastSequence: 0 });
  await approveAsRead(documentId);
  const versionId = await frozenSplit(people.organisationId, [documentId]);
  const model = await importModel({ actor: people.engineer, folder: await bundleOf('1.0.0') });
  const { report, worst } = await getEvaluation({ actor: people.engineer, evaluationId: await evaluated(people, model.id, versionId) });
  // The amount is found; the date is said, and a person said that there is none.
  expect(report?.by.combined.all).toMatchObject({ support: 1, tp: 1, fp: 1, fn: 0 });
  expect(worst[0]?.mistakes).toMatchObject([{ key: 'noteDate', missed: [], wrong: [{ value: '2021-06-03' }] }]);
});

test('a model card is made of what is stored', async () => {
  const { people, versionId, good } = await seedPapers();
  await evaluated(people, good, versionId);
  const { fileName, card } = await getModelCard({ actor: people.engineer, modelVersionId: good });
  expect(fileName).toBe('tiny-1.0.0-card.md');
  for (const part of [
    '# tiny@1.0.0',
    '## Intended use',
    '4 documents, 4 pages',
    '| Rules and model together | 8 | 100.0 % |',
    '### By field',
    '## Limits',
    '### tiny\n\nA bundle for tests',
  ])
    expect(card).toContain(part);
  await expect(getModelCard({ actor: (await seedPeople()).engineer, modelVersionId: good })).rejects.toThrow(NotFound);
});
