import { afterAll, describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { closeWarmClassifiers } from '#lib/adapters/inference/warm.ts';
import { Conflict, Forbidden, NotFound } from '#lib/domain/errors.ts';
import { promotionGateSchema } from '#lib/domain/promotion.ts';
import { checkPromotion } from '#lib/use-cases/check-promotion.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { findAuditEvents } from '#lib/use-cases/find-audit-events.ts';
import { getExtraction } from '#lib/use-cases/get-extraction.ts';
import { getModelRegistry } from '#lib/use-cases/get-model-registry.ts';
import { importModel } from '#lib/use-cases/import-model.ts';
import { promoteModel } from '#lib/use-cases/promote-model.ts';
import { requestEvaluation } from '#lib/use-cases/request-evaluation.ts';
import { rollBackModel } from '#lib/use-cases/roll-back-model.ts';
import { runEvaluation } from '#lib/use-cases/run-evaluation.ts';
import { setPromotionGate } from '#lib/use-cases/set-promotion-gate.ts';
import { startTrial } from '#lib/use-cases/start-trial.ts';
import { withDatabase } from '#tests/support/database.ts';
import { frozenSplit } from '#tests/support/frozen-test-split.ts';
import { withBundles } from '#tests/support/model-bundles.ts';
import { type People, seedPeople } from '#tests/support/people.ts';
import { answeredBy, approveAsRead, readNote, unreadNote } from '#tests/support/read-notes.ts';

withDatabase();
const { bundleOf } = withBundles();
afterAll(closeWarmClassifiers);

const PAPERS = 3;

async function seedModels() {
  const people = await seedPeople();
  const ids: string[] = [];
  for (let index = 0; index < PAPERS; index += 1) ids.push(await readNote(people.borrower));
  for (const id of ids) await approveAsRead(id);
  const versionId = await frozenSplit(people.organisationId, ids);
  await setPromotionGate({ actor: people.admin, gate: promotionGateSchema.parse({ documentsMin: PAPERS, msPerPageMax: 60_000 }) });
  const imported = async (folder: string): Promise<string> => (await importModel({ actor: people.engineer, folder })).id;
  const first = await imported(await bundleOf('1.0.0'));
  const second = await imported(await bundleOf('2.0.0'));
  const bad = await imported(await answeredBy(await bundleOf('3.0.0'), 'model'));
  return { people, versionId, first, second, bad };
}

async function evaluated(
  people: People,
  modelVersionId: string,
  datasetVersionId: string,
  split: 'test' | 'validation' = 'test',
): Promise<string> {
  const { id } = await requestEvaluation({ actor: people.engineer, wanted: { modelVersionId, datasetVersionId, split } });
  await runEvaluation({ evaluationId: id });
  return id;
}

const promote = (people: People, evaluationId: string, more: Partial<Parameters<typeof promoteModel>[0]> = {}) =>
  promoteModel({ actor: people.engineer, evaluationId, approver: 'Ada Byron', reason: 'As good, and smaller.', ...more });

/** Which model reads the next document. */
async function readBy(people: People): Promise<string | null> {
  const documentId = await unreadNote(people.borrower);
  await extractDocument({ documentId, reading: 1 });
  return (await getExtraction({ actor: people.borrower, documentId })).model.version;
}

const unmetIn = (criteria: readonly { key: string; met: boolean }[]): string[] => criteria.filter(({ met }) => !met).map(({ key }) => key);

describe('a promotion', () => {
  test('lets a model through that meets every criterion: it reads the next document, and all is written down', async () => {
    const { people, versionId, first, second } = await seedModels();
    const a = await promote(people, await evaluated(people, first, versionId), { reason: 'The first one.' });
    expect(a).toMatchObject({ promoted: true, sentence: 'tiny@1.0.0 reads every document from now on.' });
    expect(a.criteria[0]?.sentence).toContain('rules alone');
    expect(await readBy(people)).toBe('tiny@1.0.0');
    const evaluationId = await evaluated(people, second, versionId);
    expect(await checkPromotion({ actor: people.engineer, evaluationId })).toMatchObject({
      passesSoFar: true,
      champion: { label: 'tiny@1.0.0' },
    });
    const b = await promote(people, evaluationId);
    expect(b.promoted).toBe(true);
    expect(await readBy(people)).toBe('tiny@2.0.0');

    const { champion, former, history } = await getModelRegistry({ actor: people.engineer });
    expect({ champion, former }).toMatchObject({ champion: { label: 'tiny@2.0.0', named: true }, former: { label: 'tiny@1.0.0' } });
    expect(
      history.map(({ kind, model, before, approver, by, reason }) => [kind, model.label, before?.label ?? null, approver, by, reason]),
    ).toEqual([
      ['promoted', 'tiny@2.0.0', 'tiny@1.0.0', 'Ada Byron', people.engineer.name, 'As good, and smaller.'],
      ['promoted', 'tiny@1.0.0', null, 'Ada Byron', people.engineer.name, 'The first one.'],
    ]);
    expect(history[0]?.criteria).toHaveLength(8);
    const { events } = await findAuditEvents({ actor: people.admin });
    expect(events.find(({ event }) => event === 'model.promoted')?.detail).toMatchObject({
      ...{ model: 'tiny@2.0.0', before: 'tiny@1.0.0', approver: 'Ada Byron', reason: 'As good, and smaller.' },
      ...{ difference: 0, documents: PAPERS, unmet: [] },
    });
    const [row] = await database().promotion.findMany({ where: { organisationId: people.organisationId }, take: 1 });
    await expect(database().promotion.update({ where: { id: row?.id ?? '' }, data: { reason: 'Another' } })).rejects.toThrow(/append-only/);
  });

  test('is refused for a model that is worse, with every figure; the champion stays, and the refusal is kept', async () => {
    const { people, versionId, first, bad } = await seedModels();
    await promote(people, await evaluated(people, first, versionId));
    const refused = await promote(people, await evaluated(people, bad, versionId));
    expect(refused.promoted).toBe(false);
    expect(unmetIn(refused.criteria)).toEqual(['core-fields', 'overall']);
    expect(refused.sentence).toBe('tiny@3.0.0 was not promoted: 2 of 8 criteria are not met.');
    expect(await readBy(people)).toBe('tiny@1.0.0');
    const { history } = await getModelRegistry({ actor: people.engineer });
    expect(history[0]).toMatchObject({ kind: 'refused', model: { label: 'tiny@3.0.0' }, before: { label: 'tiny@1.0.0' } });
    const { events } = await findAuditEvents({ actor: people.admin });
    expect(events.find(({ event }) => event === 'model.promotion-refused')).toMatchObject({
      detail: { unmet: [expect.stringContaining('−100.0'), expect.any(String)] },
    });
  });

  test('is refused, also to an administrator, without a name, without a reason, on few documents, or for what is slow or big', async () => {
    const { people, versionId, first } = await seedModels();
    const evaluationId = await evaluated(people, first, versionId);
    expect(unmetIn((await promote(people, evaluationId, { approver: ' ', actor: people.admin })).criteria)).toEqual(['approver']);
    expect(unmetIn((await promote(people, evaluationId, { reason: '' })).criteria)).toEqual(['reason']);
    const strict = promotionGateSchema.parse({ documentsMin: PAPERS + 1, msPerPageMax: 1, bundleBytesMax: 1 });
    await setPromotionGate({ actor: people.admin, gate: strict });
    expect(unmetIn((await promote(people, evaluationId, { actor: people.admin })).criteria)).toEqual(['documents', 'latency', 'size']);
    expect((await getModelRegistry({ actor: people.admin })).champion).toBeNull();
  });

  test('needs the champion’s evaluation on the same frozen test split', async () => {
    const { people, versionId, first, second } = await seedModels();
    await promote(people, await evaluated(people, first, versionId));
    const ids = await database().datasetItem.findMany({ where: { versionId }, select: { documentId: true } });
    const documentIds = ids.flatMap(({ documentId }) => documentId ?? []);
    const other = await frozenSplit(people.organisationId, documentIds);
    const elsewhere = await promote(people, await evaluated(people, second, other));
    expect(unmetIn(elsewhere.criteria)).toContain('same-split');
    const validation = await frozenSplit(people.organisationId, documentIds, 'validation');
    await evaluated(people, first, validation, 'validation');
    const onValidation = await promote(people, await evaluated(people, second, validation, 'validation'));
    expect(unmetIn(onValidation.criteria)).toEqual(['same-split']);
  });

  test('of what is champion already is no promotion', async () => {
    const { people, versionId, first } = await seedModels();
    const evaluationId = await evaluated(people, first, versionId);
    await promote(people, evaluationId);
    await expect(promote(people, evaluationId)).rejects.toThrow(Conflict);
  });

  test('ends a trial, whose champion is not in use any more', async () => {
    const { people, versionId, first, second, bad } = await seedModels();
    await promote(people, await evaluated(people, first, versionId));
    const { id } = await startTrial({ actor: people.engineer, trial: { modelVersionId: bad, mode: 'shadow', share: 1 } });
    await promote(people, await evaluated(people, second, versionId));
    expect(await database().trial.findUnique({ where: { id } })).toMatchObject({
      stoppedAt: expect.any(Date),
      stopReason: 'The champion changed to tiny@2.0.0.',
    });
  });

  test('is none of a reviewer’s, nor of another organisation’s', async () => {
    const { people, versionId, first } = await seedModels();
    const evaluationId = await evaluated(people, first, versionId);
    await expect(promote(people, evaluationId, { actor: people.reviewer })).rejects.toThrow(Forbidden);
    const strangers = await seedPeople();
    await expect(promote(people, evaluationId, { actor: strangers.admin })).rejects.toThrow(NotFound);
    await expect(checkPromotion({ actor: strangers.engineer, evaluationId })).rejects.toThrow(NotFound);
    await expect(setPromotionGate({ actor: people.engineer, gate: promotionGateSchema.parse({}) })).rejects.toThrow(Forbidden);
    expect(await getModelRegistry({ actor: strangers.engineer })).toMatchObject({ models: [], history: [], trials: [] });
  });
});

describe('a rollback', () => {
  test('brings the former champion back for the next document, with its reason', async () => {
    const { people, versionId, first, second } = await seedModels();
    await promote(people, await evaluated(people, first, versionId));
    await promote(people, await evaluated(people, second, versionId));
    const back = await rollBackModel({ actor: people.admin, championId: second, reason: 'Dates are wrong.' });
    expect(back).toEqual({ model: 'tiny@1.0.0' });
    expect(await readBy(people)).toBe('tiny@1.0.0');
    const { history, champion, former } = await getModelRegistry({ actor: people.engineer });
    expect(history[0]).toMatchObject({
      kind: 'rolled-back',
      model: { label: 'tiny@1.0.0' },
      before: { label: 'tiny@2.0.0' },
      reason: 'Dates are wrong.',
    });
    expect({ champion: champion?.label, former }).toEqual({ champion: 'tiny@1.0.0', former: null });
    const { events } = await findAuditEvents({ actor: people.admin });
    const rolledBack = events.find(({ event }) => event === 'model.rolled-back');
    expect(rolledBack?.detail).toEqual({ from: 'tiny@2.0.0', to: 'tiny@1.0.0', reason: 'Dates are wrong.' });
  });

  test('by a second click goes back only once', async () => {
    const { people, versionId, first, second } = await seedModels();
    await promote(people, await evaluated(people, first, versionId));
    await promote(people, await evaluated(people, second, versionId));
    const click = () => rollBackModel({ actor: people.admin, championId: second, reason: 'Twice.' });
    const outcomes = await Promise.allSettled([click(), click()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await readBy(people)).toBe('tiny@1.0.0');
  });

  test('is refused where nothing was champion before', async () => {
    const { people, versionId, first } = await seedModels();
    await expect(rollBackModel({ actor: people.admin, championId: first, reason: 'x' })).rejects.toThrow(Conflict);
    await promote(people, await evaluated(people, first, versionId));
    await expect(rollBackModel({ actor: people.admin, championId: first, reason: 'x' })).rejects.toThrow('No model was champion before');
  });
});
